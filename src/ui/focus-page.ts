/** Puts the focus on the heading of the page, where a page begins: out of a field, back to the keys. */
export function focusPage(): void {
  const heading = document.querySelector<HTMLElement>('#page h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
