// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { propose, signIn } from '../../mocks/test-client.ts';
import { renderApp } from '../render.tsx';
import { openCase, toasts, type OpenCase } from './desk.ts';

const overLimit = {
  kind: 'partialRefund',
  amount: { mode: 'amount', amountMinor: 110_000 },
} as const;
const approve = () => screen.getByRole('button', { name: /^Approve/ });
const article = () => screen.getByRole('article');
const articleNamed = (reference: string) =>
  screen.findByRole('article', { name: new RegExp(`^${reference} `) });
const approvals = (app: OpenCase) =>
  app.requests.filter((line) => /^POST .*\/approvals$/.test(line));

/** F15 with Mara's 1,100.00 on it, opened by hand from the list of somebody; others wait below it. */
async function openApproval(persona: string) {
  const app = await openCase('F15', { persona });
  const mara = await signIn(app.world, 'agt_mara');
  const made = await propose(mara, app.id, 'm-1', overLimit);
  expect(made).toMatchObject({ status: 201, body: { state: 'proposed' } });
  await app.router.navigate('/approvals');
  fireEvent.click(await screen.findByRole('link', { name: /1,100\.00.*Mara Okafor$/ }));
  await articleNamed(String(made.body['reference']));
  await waitFor(() => expect(screen.queryByText(/^This ruling opened by itself/)).toBeNull());
  return app;
}

/** The before and after of one line of the receipt. */
function line(label: string): string[] {
  const row = within(within(article()).getByLabelText('Receipt')).getByText(label).closest('tr');
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
}

describe('a decision leads to the next ruling, which nobody has read', () => {
  it('a second Ctrl+Enter decides nothing until the person has turned to it', async () => {
    const app = await openApproval('agt_helena');
    const first = article().getAttribute('aria-label') ?? '';
    await waitFor(() => expect(approve()).not.toHaveAttribute('aria-disabled'));
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(article()).not.toHaveAccessibleName(first));
    expect(within(article()).getByRole('heading', { level: 2 })).toHaveFocus();
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    expect(approvals(app)).toHaveLength(1);
    expect(screen.getByText(/^This ruling opened by itself/, { selector: 'p' })).toBeVisible();
    await app.user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(approvals(app)).toHaveLength(2));
  });

  it('nor does a second click in the same place', async () => {
    const app = await openApproval('agt_helena');
    const first = article().getAttribute('aria-label') ?? '';
    fireEvent.click(approve());
    await waitFor(() => expect(article()).not.toHaveAccessibleName(first));
    const tremble = (clientX: number) =>
      fireEvent(article(), new MouseEvent('pointermove', { bubbles: true, clientX }));
    tremble(100);
    tremble(103);
    fireEvent.pointerDown(approve());
    fireEvent.click(approve());
    expect(approve()).toHaveAccessibleDescription(/^This ruling opened by itself/);
    expect(approvals(app)).toHaveLength(1);
    tremble(160);
    await waitFor(() => expect(approve()).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(approve());
    await waitFor(() => expect(approvals(app)).toHaveLength(2));
  });

  it('an approval taken back says whose draft it is', async () => {
    await openApproval('agt_helena');
    fireEvent.click(approve());
    fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
    expect(await within(toasts()).findByText(/is a draft of Mara Okafor again/)).toBeVisible();
  });
});

describe('the page opens', () => {
  it('on a wide screen with the ruling that is due first, which is not armed', async () => {
    const app = await renderApp('/approvals', { persona: 'agt_helena' });
    const [top] = within(await screen.findByLabelText('Waiting rulings')).getAllByRole('link');
    await screen.findByRole('article');
    expect(app.address()).toBe(top?.getAttribute('href'));
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    expect(app.requests.filter((sent) => sent.startsWith('POST '))).not.toContainEqual(
      expect.stringMatching(/approvals$/),
    );
  });

  it('on a phone with the list', async () => {
    const app = await renderApp('/approvals', { persona: 'agt_helena', width: 390 });
    await screen.findByLabelText('Waiting rulings');
    expect(screen.queryByRole('article')).toBeNull();
    expect(app.address()).toBe('/approvals');
  });
});

describe('the approver reads what it would do', () => {
  it('before and after, as the API counts it', async () => {
    await openApproval('agt_helena');
    await within(article()).findByLabelText('Receipt');
    expect(line('Buyer receives').at(-1)).toBe('1,100.00');
    expect(line('Left to refund')).toEqual(['2,000.00', '900.00']);
    const [before, after] = line('Seller pending');
    expect(after).not.toBe(before);
    // The approver's own limit is not the question, and that it waits is no objection to it.
    expect(within(article()).queryByText(/One person is enough/)).toBeNull();
    expect(within(article()).queryByText(/another ruling/i)).toBeNull();
  });

  it('also while the proposer still holds the case', async () => {
    const app = await openCase('F15', { persona: 'agt_helena' });
    const mara = await signIn(app.world, 'agt_mara');
    expect((await mara('caseClaim', { params: { caseId: app.id } })).status).toBe(201);
    const { body } = await propose(mara, app.id, 'm-1', overLimit);
    await app.router.navigate(`/approvals/${String(body['id'])}`);
    await articleNamed(String(body['reference']));
    expect(await within(article()).findByLabelText('Receipt')).toBeVisible();
  });

  it('who may not ask sees the balances as they are, and why', async () => {
    await openApproval('agt_olu');
    const inside = within(article());
    expect(await inside.findByText('What it would change is not shown to you')).toBeVisible();
    expect(inside.getByText('Left to refund now').nextSibling).toHaveTextContent('2,000.00');
    expect(inside.queryByLabelText('Receipt')).toBeNull();
  });

  it('each cited exhibit can be opened', async () => {
    const app = await openCase('F1', { persona: 'agt_helena' });
    const { id } = app;
    const [exhibit] = (await app.view()).evidence;
    if (!exhibit) throw new Error('F1 has no exhibit');
    const tomas = await signIn(app.world, 'agt_tomas');
    const cited = [{ id: exhibit.id, sha256: exhibit.sha256 }];
    const { body } = await propose(tomas, id, 't-1', { basis: 'evidence', citedEvidence: cited });
    await app.router.navigate(`/approvals/${String(body['id'])}`);
    await articleNamed(String(body['reference']));
    const link = within(article()).getByRole('link', { name: new RegExp(exhibit.fileName) });
    expect(link).toHaveAttribute('href', `/disputes/${id}/evidence/${exhibit.id}`);
  });
});
