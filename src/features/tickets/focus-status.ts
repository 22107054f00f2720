/** The group of buttons that move a ticket on. */
export const STATUS_ACTS = 'ticket-status';

/** Puts the focus on the first way that is open, as soon as it is there; it presses nothing. */
export function focusStatus(tries = 30): void {
  const group = document.getElementById(STATUS_ACTS);
  const way =
    group?.querySelector<HTMLElement>('button:not([aria-disabled])') ??
    group?.querySelector<HTMLElement>('button');
  if (way) way.focus();
  else if (tries > 0) requestAnimationFrame(() => focusStatus(tries - 1));
}
