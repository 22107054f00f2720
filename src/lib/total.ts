/** How many rows a list has, as the API tells it: exact, or a lower bound (api.md, Lists). */
export type Total = number | { value: number; atLeast: true };

/** The number of a total, and whether there may be more. */
export function readTotal(total: Total): { value: number; atLeast: boolean } {
  return typeof total === 'number' ? { value: total, atLeast: false } : total;
}
