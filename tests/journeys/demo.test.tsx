// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setConnection } from '../../src/stores/connection.ts';
import { signIn } from '../../mocks/test-client.ts';
import { renderApp } from '../render.tsx';
import { openCase, toasts, write, type OpenCase } from './desk.ts';

/** F1 with the stage open on top of it. */
async function openStage(): Promise<OpenCase & { stage: () => ReturnType<typeof within> }> {
  const app = await openCase('F1');
  fireEvent.click(await screen.findByRole('button', { name: 'Stage' }));
  const dialog = await screen.findByRole('dialog', { name: 'Demo stage' });
  await within(dialog).findByText('Nothing is broken.');
  return { ...app, stage: () => within(dialog) };
}

const stageView = async (app: OpenCase) => (await app.auditor('stageView')).body;

/** How many rows the queue shows, without its head. */
const rows = () => screen.queryAllByRole('row').length - 1;

/** Chooses from a drop-down of the stage by its words. */
async function pick(app: OpenCase, label: string, option: string): Promise<void> {
  await app.user.click(screen.getByRole('combobox', { name: label }));
  const list = await screen.findByRole('listbox');
  fireEvent.click(within(list).getByText(option));
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
}

describe('the demo stage', () => {
  it('is not there against a real backend', async () => {
    await openCase('F1');
    expect(screen.getByLabelText('Stage')).toBeVisible();
    setConnection({ standalone: false });
    await waitFor(() => expect(screen.queryByLabelText('Stage')).toBeNull());
  });

  it('moves the clock of the world and says how much fell due', async () => {
    const app = await openStage();
    const before = Date.parse(String((await stageView(app))['now']));
    fireEvent.click(app.stage().getByRole('button', { name: '3 days' }));
    expect(await within(toasts()).findByText(/fell due$/)).toBeInTheDocument();
    const after = Date.parse(String((await stageView(app))['now']));
    expect(after - before).toBe(72 * 3_600_000);
    expect(await app.stage().findByText(/Friday, March 13, 2026/)).toBeVisible();
    expect(app.stage().getByText(/\d\d:\d\d, 3 days ahead of real time$/)).toBeVisible();
    expect(document.body).not.toHaveTextContent(/[AP]M\b/);
  });

  it('plays a party on the open case, whose timeline shows it', async () => {
    const app = await openStage();
    const text = 'We found the missing charms.';
    const field = app.stage().getByRole('textbox', { name: 'What they write' });
    write(field, text);
    fireEvent.click(app.stage().getByRole('button', { name: 'Write as this party' }));
    await waitFor(() => expect(field).toHaveValue(''));
    const story = screen.getByLabelText('Timeline', { selector: 'ol' });
    expect(await within(story).findByText(text)).toBeInTheDocument();
  });

  it.each([
    ['tickets', 'A seller opens a ticket', 'ticketList'],
    ['tickets', 'Somebody uses the contact form', 'ticketList'],
    ['questions', 'A buyer asks a question', 'questionList'],
  ] as const)(
    '%s: %s, and the queue that stands still offers to show it',
    async (queue, act, list) => {
      const app = await renderApp(`/${queue}?view=all`, { persona: 'agt_tomas' });
      const tomas = await signIn(app.world, 'agt_tomas');
      const { body } = await tomas(list, { query: { view: 'all', limit: '50' } });
      const before = (body['items'] as unknown[]).length;
      await waitFor(() => expect(rows()).toBe(before));
      fireEvent.click(await screen.findByRole('button', { name: 'Stage' }));
      const stage = within(await screen.findByRole('dialog', { name: 'Demo stage' }));
      const field = await stage.findByRole('textbox', { name: 'What it is about' });
      write(field, '');
      const button = stage.getByRole('button', { name: act });
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription('Say first what they write');
      write(field, 'The clasp of the sapphire ring');
      fireEvent.click(button);
      expect(await within(toasts()).findByText('It came in')).toBeVisible();
      fireEvent.keyDown(stage.getByRole('button', { name: /Close/ }), { key: 'Escape' });
      const show = await screen.findByRole('button', { name: /^1 new/ });
      expect(rows()).toBe(before);
      fireEvent.click(show);
      await waitFor(() => expect(rows()).toBe(before + 1));
      const found = await tomas(list, { query: { view: 'all', q: 'sapphire', limit: '5' } });
      expect(JSON.stringify(found.body['items'])).toContain('sapphire');
    },
  );

  it('plays who asks on a ticket, and the seller on a question', async () => {
    const app = await renderApp('/tickets?view=all', { persona: 'agt_tomas' });
    const tomas = await signIn(app.world, 'agt_tomas');
    for (const [queue, list, act] of [
      ['tickets', 'ticketList', 'Write as who asks'],
      ['questions', 'questionList', 'Seller answers'],
    ] as const) {
      const { body } = await tomas(list, {
        query: { view: list === 'ticketList' ? 'all' : 'unanswered', limit: '1' },
      });
      const [{ id = '' } = {}] = body['items'] as { id?: string }[];
      await app.router.navigate(`/${queue}/${id}`);
      await screen.findByRole('navigation', { name: 'Place in the queue' });
      fireEvent.click(await screen.findByRole('button', { name: 'Stage' }));
      const stage = within(await screen.findByRole('dialog', { name: 'Demo stage' }));
      write(
        await stage.findByRole('textbox', { name: 'What they write' }),
        'Yes, it is nickel-free.',
      );
      fireEvent.click(stage.getByRole('button', { name: act }));
      fireEvent.keyDown(stage.getByRole('button', { name: /Close/ }), { key: 'Escape' });
      expect((await screen.findAllByText('Yes, it is nickel-free.')).length).toBeGreaterThan(0);
    }
  });

  it('an act the case does not allow is refused in words, and the text is kept', async () => {
    const app = await openStage();
    const field = app.stage().getByRole('textbox', { name: 'What they write' });
    write(field, 'Kept');
    fireEvent.click(app.stage().getByRole('button', { name: 'Escalate' }));
    expect(
      await within(toasts()).findByText(/^The dispute is already escalated/),
    ).toBeInTheDocument();
    expect(field).toHaveValue('Kept');
  });

  it('breaks an operation, lists what is broken, and mends it', async () => {
    const app = await openStage();
    await pick(app, 'Operation', 'messageSend');
    await pick(app, 'What goes wrong', 'fails with 503');
    fireEvent.click(app.stage().getByRole('button', { name: 'Add the fault' }));
    expect(await app.stage().findByText('messageSend: fails with 503 (once)')).toBeVisible();
    expect(await stageView(app)).toMatchObject({
      faults: [{ operation: 'messageSend', kind: 'error', status: 503, times: 1 }],
    });
    fireEvent.click(app.stage().getByRole('button', { name: 'Clear all' }));
    expect(await app.stage().findByText('Nothing is broken.')).toBeVisible();
  });

  it('refuses a senseless volume at the field and asks before it starts anew', async () => {
    const app = await openStage();
    const field = app.stage().getByRole('textbox', { name: 'Bulk cases' });
    const reset = app.stage().getByRole('button', { name: 'Reset the world' });
    for (const senseless of ['1e3', '-1', '200001', '']) {
      write(field, senseless);
      expect(field).toHaveAttribute('aria-invalid', 'true');
      expect(reset).toHaveAttribute('aria-disabled', 'true');
    }
    write(field, '7');
    fireEvent.click(reset);
    const question = await screen.findByRole('alertdialog', { name: 'Reset the world?' });
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(await stageView(app)).toMatchObject({ volume: 0 });
  });
});
