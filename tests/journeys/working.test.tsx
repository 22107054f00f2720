// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { openCase, toasts, write, type OpenCase } from './desk.ts';

const bar = () => within(screen.getByRole('group', { name: 'Work on this case' }));
const act = (name: RegExp | string) => bar().getByRole('button', { name });
const choose = async (menu: string, item: RegExp | string) =>
  fireEvent.click(
    within(await screen.findByRole('menu', { name: menu })).getByRole('menuitem', { name: item }),
  );
const refs = async (app: OpenCase) => {
  const { items } = (await app.auditor('disputeList', { query: { view: 'all', limit: '50' } }))
    .body as { items: { id: string; reference: string }[] };
  return {
    own: items.find(({ id }) => id === app.id),
    other: items.find(({ id }) => id !== app.id),
  };
};

describe('giving a case away', () => {
  it('a opens the list of whoever may have it; the row and the case say who has it', async () => {
    const app = await openCase('F1');
    await app.user.keyboard('a');
    const menu = await screen.findByRole('menu', { name: 'Give the case to' });
    expect(within(menu).getByRole('menuitem', { name: 'Mara Okafor (you)' })).toBeVisible();
    // Trust and safety and auditors claim nothing.
    expect(within(menu).queryByText('Ruth Adeyemi')).toBeNull();
    await choose('Give the case to', 'Aiko Fernández');
    expect(await bar().findByRole('button', { name: /^With Aiko Fernández/ })).toBeVisible();
    expect((await app.view()).assignee).toMatchObject({ id: 'agt_aiko' });
    fireEvent.click(act(/^With Aiko/));
    await choose('Give the case to', /^Nobody/);
    expect(await bar().findByRole('button', { name: /^Assign/ })).toBeVisible();
    expect((await app.view()).assignee).toBeUndefined();
  });

  it('held by somebody else: the button says so, and the key does nothing', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await jonas('caseClaim', { params: { caseId: app.id }, body: {} });
    await waitFor(() => expect(act(/^With Jonas/)).toHaveAttribute('aria-disabled', 'true'));
    expect(act(/^With Jonas/)).toHaveAccessibleDescription(/Jonas Reiter holds this case/);
    await app.user.keyboard('a');
    await app.user.keyboard('z');
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('passing over', () => {
  it('wants a reason, goes on to the next case and is never offered again', async () => {
    const app = await openCase('F1');
    await app.user.keyboard('{Shift>}N{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: /^Skip DSP-/ });
    const confirm = within(dialog).getByRole('button', { name: 'Skip the case' });
    expect(confirm).toHaveAttribute('aria-disabled', 'true');
    expect(confirm).toHaveAccessibleDescription('Give a reason first');
    write(within(dialog).getByRole('textbox', { name: 'Reason' }), 'I know the buyer');
    fireEvent.click(confirm);
    await waitFor(() => expect(app.address()).not.toContain(app.id));
    expect(await within(toasts()).findByText(/is skipped: it is not offered/)).toBeVisible();
    const mara = await signIn(app.world, 'agt_mara');
    for (let left = 0; left < 60; left += 1) {
      const next = await mara('caseTakeNext', {
        params: { queue: 'disputes' },
        body: { view: 'all' },
      });
      if (next.status === 204) return;
      expect(next.body['id']).not.toBe(app.id);
    }
  });

  it('put aside until somebody writes, taken back from the message', async () => {
    const app = await openCase('F1');
    await app.user.keyboard('z');
    await choose('Put the case aside until', 'Until somebody writes');
    expect(await within(toasts()).findByText(/is put aside until somebody writes$/)).toBeVisible();
    await waitFor(() => expect(app.address()).not.toContain(app.id));
    fireEvent.click(within(toasts()).getByRole('button', { name: 'Take it back' }));
    expect(await within(toasts()).findByText(/is back in its queue$/)).toBeVisible();
  });

  it('a chosen time that is over is refused before it is sent', async () => {
    const app = await openCase('F1');
    await app.user.keyboard('z');
    await choose('Put the case aside until', 'Choose a time…');
    const dialog = await screen.findByRole('dialog', { name: /^Put DSP-.* aside$/ });
    write(within(dialog).getByLabelText(/^Until, in your local time/), '2020-01-01T09:00');
    const confirm = within(dialog).getByRole('button', { name: 'Put aside' });
    expect(confirm).toHaveAttribute('aria-disabled', 'true');
    expect(within(dialog).getAllByText(/^Choose a time that is still to come/)[0]).toBeVisible();
    expect(app.requests.filter((line) => line.includes('/snooze'))).toEqual([]);
  });
});

describe('ties', () => {
  it('links another case by its reference; a wrong one is told and the text kept', async () => {
    const app = await openCase('F1');
    const { own, other } = await refs(app);
    await app.user.keyboard('l');
    const dialog = await screen.findByRole('dialog', { name: /^Link DSP-/ });
    const field = within(dialog).getByRole('textbox', { name: 'Reference of the other case' });
    const link = within(dialog).getByRole('button', { name: 'Link' });
    expect(link).toHaveAccessibleDescription('Name the other case first');
    write(field, 'DSP-1999-999999');
    fireEvent.click(link);
    expect(await within(dialog).findByText(/^No case has this reference/)).toBeVisible();
    expect(field).toHaveValue('DSP-1999-999999');
    write(field, own?.reference ?? '');
    fireEvent.click(link);
    expect(await within(dialog).findByText(/^This is the case itself/)).toBeVisible();
    write(field, other?.reference ?? '');
    fireEvent.click(link);
    expect(await within(toasts()).findByText(/are linked$/)).toBeVisible();
  });

  it('a merge that the rules refuse is said in words, and the case stays open', async () => {
    const app = await openCase('F1');
    const { other } = await refs(app);
    fireEvent.click(act(/^Merge/));
    const dialog = await screen.findByRole('dialog', { name: /^Merge DSP-/ });
    write(within(dialog).getByRole('textbox'), other?.reference ?? '');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close as a duplicate' }));
    expect(await within(dialog).findByText(/same order/)).toBeVisible();
    expect(within(dialog).getByRole('textbox')).toHaveValue(other?.reference);
    expect((await app.view()).status).toBe('escalated');
  });
});

const said = (how: 'polite' | 'assertive') => useAnnouncer.getState()[how].text;

describe('what is said', () => {
  it('a claim and its end; and to whom one loses the case', async () => {
    const app = await openCase('F1');
    await app.user.keyboard('c');
    await waitFor(() => expect(said('polite')).toBe('The case is yours now'));
    fireEvent.click(await bar().findByText('Let go', { selector: 'button' }));
    await waitFor(() => expect(said('polite')).toBe('You let go of the case'));
    await bar().findByText(/^Claim/, { selector: 'button' });
    await app.user.keyboard('c');
    await bar().findByText('Let go', { selector: 'button' });
    const jonas = await signIn(app.world, 'agt_jonas');
    const body = { takeOverReason: 'They are at lunch' };
    await jonas('caseClaim', { params: { caseId: app.id }, body });
    await waitFor(() => expect(said('assertive')).toMatch(/^Jonas Reiter took this case over/));
  });

  it('keys of what one may not do say why, once, and take no focus', async () => {
    const app = await openCase('F1', { persona: 'agt_olu' });
    const reason = /^Only agents.* may do this\.$/;
    for (const key of ['c', 'a', 'z', 'l', 'r']) await app.user.keyboard(key);
    expect(await within(toasts()).findAllByText(reason)).toHaveLength(1);
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('from the case', () => {
  it('n takes the next one of the same queue', async () => {
    const app = await openCase('F1', { path: '?view=all&sort=reference' });
    await app.user.keyboard('n');
    await waitFor(() => expect(app.address()).not.toContain(app.id));
    expect(app.address()).toMatch(/^\/disputes\/[\w-]+\?view=all&sort=reference$/);
    expect(await screen.findByText(/^yours for /)).toBeVisible();
  });

  it('an auditor may do nothing of it, and is told why at each', async () => {
    await openCase('F1', { persona: 'agt_olu' });
    for (const button of bar().getAllByRole('button')) {
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(/.{8,}/);
    }
  });
});
