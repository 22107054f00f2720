/** Headings of the list, in this order. */
export const PALETTE_GROUPS = [
  'exact',
  'recent',
  'actions',
  'pages',
  'views',
  'cases',
  'orders',
  'people',
  'policies',
  'more',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One line of the palette. */
export interface PaletteItem {
  /** Unique in the list. */
  id: string;
  group: PaletteGroup;
  label: string;
  /** Beside it, quieter: where a key works, the status of a case, the parties. */
  detail?: string | undefined;
  /** Keys that do the same, as the registry writes them. */
  keys?: string | undefined;
  run: () => void;
}
