/** Words in a file's name that tell its kind, the surest first; pictures and papers have their own. */
const PAPERS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['insuranceClaim', /insur/i],
  ['certificate', /certif|grading|\b(?:gia|ags|igi|hrd)\b/i],
  ['appraisal', /apprais|valuation|estimate/i],
  ['signatureReceipt', /signature|signed|proof.?of.?delivery|\bpod\b/i],
  ['trackingProof', /track|shipment|deliver/i],
  ['inventoryRecord', /inventor|stock/i],
  ['invoice', /invoice|receipt|bill/i],
  ['correspondence', /letter|mail|chat|statement|message/i],
];
const PICTURES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['listingScreenshot', /listing|screen.?shot/i],
  ['labelPhoto', /label/i],
  ['damagePhoto', /damage|broken|crack|scratch/i],
  ['packagingPhoto', /packag|parcel|carton/i],
];
const isPicture = (name: string) => /\.(?:jpe?g|png)$/i.test(name);
const isLetter = (name: string) => /\.docx?$/i.test(name);

/**
 * The likeliest kind of a file by its type and name: a default that a person may change. A picture is a
 * photo, a Word file a letter, a PDF whatever its name says.
 */
export function guessKind(fileName: string): string {
  const said = (list: typeof PAPERS) => list.find(([, pattern]) => pattern.test(fileName))?.[0];
  if (isPicture(fileName)) return said(PICTURES) ?? said(PAPERS) ?? 'photo';
  return said(PAPERS) ?? (isLetter(fileName) ? 'correspondence' : 'other');
}
