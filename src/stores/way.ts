let read = (): string => location.pathname;

/** Told once by whoever has the router: where its way leads now. */
export function readWayBy(reader: () => string): void {
  read = reader;
}

/**
 * The path that the console is on its way to, or is at. Ahead of what is drawn: between a press and the page
 * that it leads to, the page before is still on the screen.
 */
export function wayNow(): string {
  return read();
}
