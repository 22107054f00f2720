/** Keeps the blob alive until the browser has taken it, in milliseconds. */
const KEPT_MS = 10_000;

/** Takes a file out of the console, as plain bytes, so that no browser opens it on the way. */
export function saveBytes(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
