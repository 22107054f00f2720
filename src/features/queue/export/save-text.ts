/** Keeps the blob alive until the browser has taken it, in milliseconds. */
const KEPT_MS = 10_000;

/** Hands a text to the browser as a file of its own. */
export function saveText(fileName: string, parts: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
