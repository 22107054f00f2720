import { foldForSearch } from '../../lib/text.ts';

/** As many as are looked through at a glance. */
const SHOWN = 8;

let zones: readonly string[] | undefined;

/** Every zone that this browser knows; asked for once. */
function knownZones(): readonly string[] {
  zones ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
  return zones;
}

const foldZone = (text: string) => foldForSearch(text.replaceAll(/[/_]/g, ' '));

/** Zones whose name has all of some words: "new york" finds America/New_York. Those that begin so come first. */
export function findZones(text: string, all: readonly string[] = knownZones()): readonly string[] {
  const words = foldZone(text).split(/\s+/u).filter(Boolean);
  const fits = all.flatMap((zone) => {
    const name = foldZone(zone);
    if (!words.every((word) => name.includes(word))) return [];
    const city = name.slice(name.lastIndexOf(' ', name.length - 1) + 1);
    const rank = words.some((word) => city.startsWith(word)) ? 0 : 1;
    return [{ zone, rank }];
  });
  return fits
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ zone }) => zone);
}
