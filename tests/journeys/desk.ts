import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, vi } from 'vitest';
import { signIn, viewOf, type Ask } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { Dispute } from '../../src/api/contract/disputes.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';

// Long enough for a machine that does much else; nothing waits for it.
vi.setConfig({ testTimeout: 90_000 });

const NOW = '2026-03-10T15:00:00Z';

export interface OpenCase extends RenderedApp {
  id: string;
  /** The API as an auditor sees it: what really happened. */
  auditor: Ask;
  view: () => Promise<Dispute>;
  rulings: () => Promise<Dispute['rulings']>;
}

/**
 * A named case of the seed on its page. The day stands still on both sides, so an undo window is
 * over when the test advances the world and never because a machine was slow.
 */
export async function openCase(
  fixture: string,
  options: { persona?: string; path?: string } = {},
): Promise<OpenCase> {
  const { persona = 'agt_mara', path = '' } = options;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const fixtures = (await auditor('fixtureList')).body as Record<string, { disputeId: string }>;
  const id = fixtures[fixture]?.disputeId ?? '';
  const dispute = await viewOf(auditor, id);
  const app = await renderApp(`/disputes/${id}${path}`, { persona, world });
  await heading(dispute.claim);
  // What others do from now on is heard.
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  const view = () => viewOf(auditor, id);
  return { ...app, id, auditor, view, rulings: async () => (await view()).rulings };
}

/** What the corner of the page says. */
export function toasts(): HTMLElement {
  return screen.getByLabelText('Notifications', { selector: 'section' });
}

/** A message of the corner by its whole words; a reference in it stands in a part of its own. */
export function toastSaying(words: RegExp): Promise<HTMLElement> {
  return within(toasts()).findByText(
    (_, element) => element?.matches('li > span') === true && words.test(element.textContent),
  );
}

/** The panel of the ruling form; looked into alone, because a case has hundreds of elements. */
function desk() {
  const panel = document.querySelector<HTMLElement>('#ruling-desk');
  if (panel === null) throw new Error('the ruling form is not open');
  return within(panel);
}

/** A field gets its text at once; letters one by one matter nowhere here. */
export function write(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

/** Clicks the radio of a group of the ruling form by its words. */
export function choose(group: string, name: string): void {
  fireEvent.click(within(desk().getByLabelText(group)).getByRole('radio', { name }));
}

/** By its words: asking for roles computes the style of every element, again and again in a wait. */
export const submitButton = () => desk().getByText(/^(Rule|Propose) and /, { selector: 'button' });
export const internalNote = () => desk().getByLabelText(/^Internal note/);
export const amountField = () => desk().getByLabelText(/^Amount in /);

/** The cells of one line of the receipt. */
export function receiptLine(label: string): string[] {
  const receipt = desk().getByLabelText('Receipt');
  const row = within(receipt).getByText(label, { selector: 'th' }).closest('tr');
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
}

/** Waits for a receipt that belongs to what stands in the form. */
export async function freshReceipt(buyer: string): Promise<void> {
  await waitFor(() => {
    expect(desk().getByLabelText('Receipt')).toHaveAttribute('aria-busy', 'false');
    expect(receiptLine('Buyer receives').at(-1)).toBe(buyer);
  });
}

/** Policy as the basis, and the first reason; both statements follow from it. */
export async function giveReason(app: RenderedApp): Promise<void> {
  choose('Based on', 'Policy');
  fireEvent.click(desk().getByText('Reason', { selector: 'button, button *' }));
  const menu = await screen.findByLabelText('Reasons for this ruling', { selector: '[role=menu]' });
  const [first] = menu.querySelectorAll('[role=menuitemcheckbox]');
  if (first === undefined) throw new Error('no reason fits');
  fireEvent.click(first);
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());
}

/** The submit button may be pressed now. */
export async function ready(): Promise<void> {
  await waitFor(() => expect(submitButton()).not.toHaveAttribute('aria-disabled'));
}

/** Presses the one primary button once it may be pressed. */
export async function submit(): Promise<void> {
  await ready();
  fireEvent.click(submitButton());
}
