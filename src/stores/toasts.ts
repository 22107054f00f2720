import { create } from 'zustand';
import { caseOfPath } from '../lib/case-path.ts';
import { announce } from './announcer.ts';
import { wayNow } from './way.ts';

export type ToastKind = 'done' | 'info' | 'warning' | 'problem';

export interface ToastInput {
  kind: ToastKind;
  message: string;
  /** ISO instant up to which `action` works (e.g. the API's `undoUntil`); the toast counts down. */
  until?: string;
  action?: { label: string; run: () => void };
  /** Address of the case it is about: who is not there is offered to open it. */
  to?: string | undefined;
}

export interface Toast extends ToastInput {
  id: string;
}

let turn = 0;

export const useToasts = create<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));

/** Says the same as another, and neither offers an act of its own. */
const isSame = (one: ToastInput, other: ToastInput) =>
  one.message === other.message && one.kind === other.kind && !one.action && !other.action;

/** Who is on the case already, or on the way there, needs no way to it. */
function withWay({ to, ...input }: ToastInput): ToastInput {
  const isThere = to !== undefined && caseOfPath(to) === caseOfPath(wayNow());
  return to === undefined || isThere ? input : { ...input, to };
}

/** Shows a toast, in place of an older one that says the same, and says it to screen readers. Returns its id for {@link dismissToast}. */
export function toast(input: ToastInput): string {
  turn += 1;
  const id = `toast-${turn}`;
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((one) => !isSame(one, input)), { ...withWay(input), id }],
  }));
  announce(input.message, input.kind === 'problem' ? 'assertive' : 'polite');
  return id;
}

/** Takes one toast away; an id that is gone already is no error. */
export function dismissToast(id: string): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((item) => item.id !== id) }));
}

/** The newest toast whose act can still be taken back at `now` (ms). */
export function newestUndo(now: number): Toast | undefined {
  return useToasts
    .getState()
    .toasts.findLast(({ action, until }) => action && until && Date.parse(until) > now);
}

/** Takes back what was done last, if it still can be at `now` (ms); else says `nothing`. */
export function undoNewest(now: number, nothing: string): void {
  const newest = newestUndo(now);
  if (newest === undefined) {
    toast({ kind: 'info', message: nothing });
    return;
  }
  newest.action?.run();
  dismissToast(newest.id);
}
