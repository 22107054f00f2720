/** How moments are written everywhere: 24 hours, in the order that the viewer's language has. */
const h23 = { hourCycle: 'h23' } as const;

/** 18:31 */
export const CLOCK = { hour: '2-digit', minute: '2-digit', ...h23 } as const;
/** Mon 14:20 */
export const DAY_CLOCK = { weekday: 'short', ...CLOCK } as const;
/** Nov 14, 14:20 */
export const DATE_CLOCK = { day: 'numeric', month: 'short', ...CLOCK } as const;
/** Mon, Nov 14, 14:20 */
export const MOMENT = { weekday: 'short', ...DATE_CLOCK } as const;
/** Nov 14, 2026, 14:20 */
export const WRITTEN = { dateStyle: 'medium', timeStyle: 'short', ...h23 } as const;
