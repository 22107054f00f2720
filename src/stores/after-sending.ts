import { create } from 'zustand';
import { AFTER, type After } from '../lib/after.ts';

type Choices = Readonly<Record<string, After>>;

const STORE_KEY = 'recourse.after';
/** A reply on a ticket is seldom the last thing done to it; a decision is. */
const USUAL: Choices = { tickets: 'stay' };

function read(): Choices {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(STORE_KEY) ?? '{}');
    return Object.fromEntries(
      Object.entries(stored ?? {}).filter((one): one is [string, After] =>
        AFTER.some((choice) => choice === one[1]),
      ),
    );
  } catch {
    return {};
  }
}

const useChoices = create<{ choices: Choices }>(() => ({ choices: read() }));

/** What a person chose for a queue, on this browser. */
export function useAfter(queue: string): After {
  return useChoices(({ choices }) => choices[queue] ?? USUAL[queue] ?? 'next');
}

/** Remembers it for this queue alone. */
export function setAfter(queue: string, choice: After): void {
  const choices = { ...useChoices.getState().choices, [queue]: choice };
  useChoices.setState({ choices });
  try {
    globalThis.localStorage?.setItem(STORE_KEY, JSON.stringify(choices));
  } catch {
    // Closed or full: the choice lasts as long as the page.
  }
}

/** Forgets all choices, as a browser does whose site data are deleted. */
export function forgetAfter(): void {
  useChoices.setState({ choices: {} });
}
