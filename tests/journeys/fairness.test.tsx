// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { clockNow, setClockOffset } from '../../src/ui/use-now.ts';
import { heading, renderApp } from '../render.tsx';
import { toasts, write } from './desk.ts';
import { deletionWorld, press } from './review-desk.ts';

/** What is in a blob; jsdom knows no shorter way. */
const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : ''),
    );
    reader.readAsText(blob);
  });

/** The dialog of the first one who asked for something. */
async function openLadder() {
  const [first] = screen.getAllByText(/^Warn/, { selector: 'button' });
  if (first === undefined) throw new Error('nobody asked for anything');
  fireEvent.click(first);
  const dialog = within(await screen.findByRole('dialog'));
  const confirm = () => dialog.getByText(/^(Warn|Suspend requests)$/, { selector: 'button' });
  return { dialog, confirm };
}

async function warnFirst(): Promise<void> {
  const { dialog, confirm } = await openLadder();
  write(dialog.getByLabelText('Reason'), 'Five requests without ground.');
  await press(confirm);
  await within(toasts()).findByText(/is warned$/);
}

describe('the fairness board', () => {
  it('tells every share with how many it rests on, also as a table', async () => {
    const world = await deletionWorld();
    await renderApp('/insights/fairness?days=all', { persona: 'agt_ruth', world });
    await heading('Fairness of review deletions');
    const panel = within(screen.getByRole('region', { name: 'Granted, by reason' }));
    fireEvent.click(panel.getByText('As a table', { selector: 'button' }));
    const row = within(panel.getByRole('row', { name: /^Blackmail/ }));
    expect(row.getAllByRole('cell')).toHaveLength(4);
    expect(row.getAllByRole('cell').at(-1)).toHaveTextContent(/%? – |–/);
  });

  it('a step of the warning ladder is a person’s, with a reason; a suspension has an end', async () => {
    const world = await deletionWorld();
    await renderApp('/insights/fairness?days=all', { persona: 'agt_ruth', world });
    await heading('Fairness of review deletions');
    const { dialog, confirm } = await openLadder();
    await waitFor(() => expect(confirm()).toHaveAccessibleDescription('Give a reason first'));
    fireEvent.click(dialog.getByRole('radio', { name: 'Suspension' }));
    write(dialog.getByLabelText('Reason'), 'Five requests without ground.');
    await waitFor(() => expect(confirm()).toHaveAccessibleDescription('Say until when'));
    fireEvent.click(dialog.getByRole('radio', { name: 'Warning' }));
    await press(confirm);
    expect(await within(toasts()).findByText(/is warned$/)).toBeVisible();
  });

  it('stays while the day ends, and looks as far back as it did', async () => {
    const world = await deletionWorld();
    const app = await renderApp('/insights/fairness', { persona: 'agt_ruth', world });
    await heading('Fairness of review deletions');
    const asked = () => app.requests.filter((one) => one.includes('/insights/fairness'));
    const [first] = asked();
    act(() => setClockOffset(clockNow() - Date.now() + 2 * 86_400_000));
    // What changes the board has it asked for again, and drawn again.
    await warnFirst();
    await waitFor(() => expect(asked().length).toBeGreaterThan(1));
    expect(await heading('Fairness of review deletions')).toBeVisible();
    expect(new Set(asked())).toEqual(new Set([first]));
  });
});

const firstRow = () => screen.getAllByLabelText(/^Choose RDR-/)[0] as HTMLInputElement;
const step = (words: string) => screen.getByText(words, { selector: 'button' });

describe('statements of reasons', () => {
  it('are saved all at once in the Commission’s form', async () => {
    const world = await deletionWorld();
    // Who may still decide an appeal does not see what it is about.
    const ruth = await signIn(world, 'agt_ruth');
    const { body } = await ruth('statementList', { query: { limit: '1' } });
    const count = Number(body['total']);
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:statements';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await renderApp('/insights/statements?days=all', { persona: 'agt_ruth', world });
    await heading('Statements of reasons');
    expect(screen.getByText(/^Save the chosen/, { selector: 'button' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    fireEvent.click(screen.getByText(/^Save all/, { selector: 'button' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const records: unknown = JSON.parse(await textOf(saved[0] ?? new Blob()));
    const list = Array.isArray(records) ? records : [records];
    expect(list).toHaveLength(count);
    expect(list[0]).toMatchObject({ decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' });
    expect(list[0]).not.toHaveProperty('requestId');
  });

  it('are read page by page; what was chosen on one page stays chosen on the next', async () => {
    const world = await deletionWorld(300);
    await renderApp('/insights/statements?days=all', { persona: 'agt_ruth', world });
    await heading('Statements of reasons');
    const name = firstRow().getAttribute('aria-label');
    fireEvent.click(firstRow());
    expect(step('Previous')).toHaveAttribute('aria-disabled', 'true');
    await press(() => step('Next'));
    expect(await screen.findByText('51–100')).toBeVisible();
    expect(firstRow().getAttribute('aria-label')).not.toBe(name);
    fireEvent.click(firstRow());
    expect(step('Save the 2 chosen')).toBeVisible();
    await press(() => step('Previous'));
    await waitFor(() => expect(firstRow().getAttribute('aria-label')).toBe(name));
    expect(firstRow().checked).toBe(true);
  });
});
