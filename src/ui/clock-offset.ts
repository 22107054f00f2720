const MINUTE = 60_000;

/**
 * How far the clock of the world runs ahead of this machine's, for `{days}`, `{hours}`, `{minutes}` of a
 * message: to the nearest minute, because a reply is under way for some milliseconds.
 *
 * @param offsetMs in milliseconds; negative when it runs behind
 */
export function clockOffset(offsetMs: number) {
  const all = Math.round(Math.abs(offsetMs) / MINUTE);
  const hours = Math.trunc(all / 60);
  return {
    sign: offsetMs < 0 ? '−' : '+',
    none: all === 0,
    days: Math.trunc(hours / 24),
    hours: hours % 24,
    minutes: all % 60,
  };
}
