/** Where sending or deciding leads: to the next case, nowhere, or back to the queue. */
export const AFTER = ['next', 'stay', 'back'] as const;
export type After = (typeof AFTER)[number];
