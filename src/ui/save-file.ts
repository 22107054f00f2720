/** Keeps the blob alive until the browser has taken it, in milliseconds. */
const KEPT_MS = 10_000;

function save(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Takes a file out of the console, as plain bytes, so that no browser opens it on the way. */
export function saveBytes(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  save(new Blob([bytes], { type: 'application/octet-stream' }), fileName);
}

/** Hands the browser a table of the console's own making, as CSV. */
export function saveCsv(parts: readonly string[], fileName: string): void {
  save(new Blob([...parts], { type: 'text/csv;charset=utf-8' }), fileName);
}
