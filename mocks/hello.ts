/** The first thing that a tab says to its worker. */
export interface Hello {
  hello: {
    world: { base: string; volume?: number };
    /** A lock that the tab holds as long as it lives. */
    alive: string;
  };
}

export function isHello(data: unknown): data is Hello {
  return typeof data === 'object' && data !== null && 'hello' in data;
}

/** Name of the lock of a world's writer; consoles on other paths have worlds of their own. */
export function lockOf(base: string): string {
  return `recourse engine ${base}`;
}
