/** Characters of a message, note, answer or draft, as people count them (graphemes). */
export const TEXT_MAX = 5000;
/** Code units of the same: room for 5,000 characters of the longest kind. */
export const TEXT_UNITS_MAX = 100_000;
