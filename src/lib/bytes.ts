/** Whether the bytes hold exactly these values at an offset. */
export function startsWith(bytes: Uint8Array, values: readonly number[], offset = 0): boolean {
  return values.every((value, index) => bytes[offset + index] === value);
}

/** The bytes from..to as text, one character a byte; for markers and headers, not for people. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte);
  return text;
}

/** Position of an ASCII text in the bytes, or −1; `wide` looks for it as UTF-16 LE. */
export function indexOfText(bytes: Uint8Array, text: string, wide = false): number {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  const wanted = wide ? codes.flatMap((code) => [code, 0]) : codes;
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return at;
  }
  return -1;
}

/** A view for reading numbers; respects the array's own offset in its buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
