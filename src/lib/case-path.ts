/** Where each kind of case lives, by the letters that its reference begins with (cases.md, references). */
const PLACES: Readonly<Record<string, string>> = {
  DSP: 'disputes',
  TKT: 'tickets',
  QST: 'questions',
  RDR: 'review-deletions',
  APL: 'appeals',
};

/** The address of a case inside the console; undefined for a kind that has no page. */
export function casePath({ id, reference }: { id: string; reference: string }): string | undefined {
  const place = PLACES[reference.slice(0, 3)];
  return place === undefined ? undefined : `/${place}/${encodeURIComponent(id)}`;
}

const CASE = new RegExp(`^/(${Object.values(PLACES).join('|')})/[^/?]+`);

/** The case that an address leads into, without the part of it: `/disputes/dsp_1` of `/disputes/dsp_1/ruling`. */
export function caseOfPath(pathname: string): string | undefined {
  return CASE.exec(pathname)?.[0];
}

/** The console's address of a queue, by the API's name of it. */
export function queuePlace(queue: string): string {
  return queue === 'deletion-requests' ? 'review-deletions' : queue;
}
