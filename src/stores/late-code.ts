import { rest } from './rest.ts';

/** Between tries of code that did not come, in milliseconds. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

let tell: () => void = () => undefined;

/** Says who tells the person that code did not come: no network, or a newer build has taken its place. */
export function onMissingCode(next: () => void): void {
  tell = next;
}

/** A module that can't be fetched is a TypeError in every browser; anything else is a defect of its code. */
const isMissing = (error: unknown) => error instanceof TypeError;

/**
 * Code of a part of the page, fetched when it is first shown. Without a network, or after a deploy that
 * took it away, the part stays out and the rest of the page goes on: the person is told once, and it is
 * asked for again. Rejects only for defects of the code itself.
 */
export async function lateCode<Code>(load: () => Promise<Code>): Promise<Code> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await load();
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (failures === 0) tell();
      await rest(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures));
    }
  }
}

/** Code of an act, fetched when it is first done. Undefined when it did not come: the person is told. */
export async function codeOfAct<Code>(load: () => Promise<Code>): Promise<Code | undefined> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    tell();
    return undefined;
  }
}
