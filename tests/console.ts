/** What the test expects to be written to the console; anything else fails it (tests/setup.ts). */
const expected: RegExp[] = [];

/** Lets `console.error`/`console.warn` texts that match pass, for the running test only. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}

/** For setup: forgets the expectations of the last test. */
export function forgetExpected(): void {
  expected.length = 0;
}

/** For setup: true when the running test announced this text. */
export function isExpected(text: string): boolean {
  return expected.some((pattern) => pattern.test(text));
}
