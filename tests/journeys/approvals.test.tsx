// @vitest-environment jsdom
import { call } from '../../src/api/client.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { propose, signIn, viewOf } from '../../mocks/test-client.ts';
import {
  amountField,
  choose,
  giveReason,
  openCase,
  submit,
  submitButton,
  toasts,
  toastSaying,
  write,
  type OpenCase,
} from './desk.ts';

const overLimit = {
  kind: 'partialRefund',
  amount: { mode: 'amount', amountMinor: 110_000 },
} as const;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const comment = () => screen.getByLabelText('Comment');

/** F15 with Mara's 1,100.00 on it, at the approvals page of somebody. */
async function openApproval(persona: string): Promise<OpenCase & { rulingId: string }> {
  const app = await openCase('F15', { persona });
  const mara = await signIn(app.world, 'agt_mara');
  const made = await propose(mara, app.id, 'm-1', overLimit);
  expect(made).toMatchObject({ status: 201, body: { state: 'proposed' } });
  const rulingId = String(made.body['id']);
  await app.router.navigate('/approvals');
  const row = await screen.findByRole('link', {
    name: /^Partial refund on DSP-.*1,100\.00.*proposed by Mara Okafor$/,
  });
  fireEvent.click(row);
  // Another one is open by itself until then.
  const name = new RegExp(`^${String(made.body['reference'])} `);
  expect(await screen.findByRole('article', { name })).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/^This ruling opened by itself/)).toBeNull());
  return { ...app, rulingId };
}

describe('above the limit (F15)', () => {
  it('the form proposes, says why a second person is needed, and nothing moves', async () => {
    const app = await openCase('F15', { path: '/ruling' });
    choose('What do you rule?', 'Partial');
    choose('Amount by', 'Amount');
    write(amountField(), '1100.00');
    await giveReason(app);
    expect(await screen.findByText('it is above your limit')).toBeVisible();
    expect(screen.getByText('One other person must approve:')).toBeVisible();
    await waitFor(() => expect(submitButton()).toHaveTextContent(/^Propose and next/));
    await submit();
    expect(await within(toasts()).findByText(/waits for approval/)).toBeVisible();
    await app.world.advance('PT1H');
    const waiting = await app.view();
    expect(waiting).toMatchObject({ status: 'escalated', rulings: [{ state: 'proposed' }] });
    expect(waiting.order.refunded.amountMinor).toBe(0);
  });

  it('nobody approves their own: the button is there, disabled, with the reason', async () => {
    const app = await openApproval('agt_mara');
    const approve = button(/^Approve/);
    expect(approve).toHaveAttribute('aria-disabled', 'true');
    expect(approve).toHaveAccessibleDescription(/^You proposed this ruling/);
    fireEvent.click(approve);
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText('0 of 1')).toBeVisible();
    expect(app.requests.filter((line) => /^POST .*\/approvals$/.test(line))).toEqual([]);
    expect(await app.rulings()).toMatchObject([{ state: 'proposed', approvals: [] }]);
  });

  it('a second admin reads it whole, approves, and it is executed after the hold', async () => {
    const app = await openApproval('agt_helena');
    const article = within(screen.getByRole('article'));
    expect(article.getByText("it is above the proposer's limit")).toBeVisible();
    expect(article.getAllByText('1,100.00')).not.toHaveLength(0);
    expect(article.getByText('You get your money back.')).toBeVisible();
    expect(article.getByText('The refund is taken from your balance.')).toBeVisible();
    fireEvent.click(button(/^Approve/));
    expect(
      await toastSaying(/^Approved: Partial refund on DSP-.* undo window ends$/),
    ).toBeVisible();
    expect(await app.rulings()).toMatchObject([{ state: 'approved' }]);
    expect((await app.view()).order.refunded.amountMinor).toBe(0);
    await app.world.advance('PT1M');
    const done = await app.view();
    expect(done).toMatchObject({
      status: 'resolved',
      rulings: [{ state: 'executed', approvals: [{ by: { id: 'agt_helena' } }] }],
    });
    expect(done.order.remaining.amountMinor).toBe(90_000);
  });

  it('an approval whose answer was lost is found made, once', async () => {
    const app = await openApproval('agt_helena');
    await call('faultSet', { body: { operation: 'rulingApprove', kind: 'dropReply', times: 1 } });
    fireEvent.click(button(/^Approve/));
    expect(await within(toasts()).findByText(/undo window ends$/)).toBeVisible();
    expect(await app.rulings()).toMatchObject([
      { state: 'approved', approvals: [{ by: { id: 'agt_helena' } }] },
    ]);
  });

  it('an approval that is undone inside the hold moves nothing', async () => {
    const app = await openApproval('agt_helena');
    fireEvent.click(button(/^Approve/));
    fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
    expect(await within(toasts()).findByText(/taken back/)).toBeVisible();
    await app.world.advance('PT1H');
    expect((await app.view()).order.refunded.amountMinor).toBe(0);
  });

  it('an agent sees the decision disabled, with the reason', async () => {
    await openApproval('agt_tomas');
    expect(button(/^Approve/)).toHaveAttribute('aria-disabled', 'true');
    expect(button(/^Approve/)).toHaveAccessibleDescription(/.{8,}/);
  });
});

describe('sending back', () => {
  it('needs a comment, which the proposer reads with the ruling as a draft again', async () => {
    const app = await openApproval('agt_helena');
    const back = button('Send back');
    expect(back).toHaveAttribute('aria-disabled', 'true');
    expect(back).toHaveAccessibleDescription('Say why first');
    fireEvent.click(back);
    write(comment(), '   ');
    expect(back).toHaveAttribute('aria-disabled', 'true');
    write(comment(), 'Cite the test of the gemmologist, please.');
    await waitFor(() => expect(button('Send back')).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(button('Send back'));
    expect(await within(toasts()).findByText(/sent back to Mara Okafor$/)).toBeVisible();
    // A draft is its author's own.
    expect(await app.rulings()).toEqual([]);
    const { rulings } = await viewOf(await signIn(app.world, 'agt_mara'), app.id);
    expect(rulings).toMatchObject([
      { state: 'draft', comment: 'Cite the test of the gemmologist, please.' },
    ]);
  });

  it('a rejection ends it and needs a comment too', async () => {
    const app = await openApproval('agt_helena');
    expect(button('Reject')).toHaveAccessibleDescription('Say why first');
    write(comment(), 'Two stones are worth less.');
    await waitFor(() => expect(button('Reject')).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(button('Reject'));
    expect(await within(toasts()).findByText(/rejected$/)).toBeVisible();
    expect((await app.rulings()).map((ruling) => ruling.state)).not.toContain('proposed');
    await app.world.advance('PT1H');
    expect((await app.view()).order.refunded.amountMinor).toBe(0);
  });
});

describe('when somebody else was faster', () => {
  it('the comment stays, and the page says what became of the ruling', async () => {
    const app = await openApproval('agt_helena');
    write(comment(), 'I would like to see the report.');
    const mara = await signIn(app.world, 'agt_mara');
    const { body } = await mara('rulingView', { params: { rulingId: app.rulingId } });
    const gone = await mara('rulingWithdraw', {
      params: { rulingId: app.rulingId },
      ifMatch: Number(body['version']),
      body: { comment: 'Wrong amount' },
    });
    expect(gone.status).toBe(200);
    expect(
      await screen.findByText(/^This ruling no longer waits/, { selector: 'p' }),
    ).toBeVisible();
    expect(comment()).toHaveValue('I would like to see the report.');
    expect(button(/^Approve/)).toHaveAttribute('aria-disabled', 'true');
  });
});
