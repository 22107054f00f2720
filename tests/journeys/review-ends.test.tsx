// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import { write } from './desk.ts';
import { choose, notice, openRequest, proposeButton, remedy, words } from './review-desk.ts';

const NOW = '2026-03-10T15:00:00Z';

type Finding = 'met' | 'notMet';
interface Way {
  name: string;
  /** What is found of each element, in their order. */
  found: Finding[];
  /** What shows it: messages of the chat, words of the review, or files. */
  by: 'chat' | 'words' | 'file';
  /** Words that count; all of them unless told. */
  quote?: RegExp;
  wrong: string;
  refused: RegExp;
  right: string;
  status: RegExp;
}

const UNMET = /A review goes only when every element of the reason is met/;
/** A rule speaks, not what is merely not there yet. */
const RULED_OUT = /^(?!Composing|Choose|Say|\d)./;
/** docs/requests.md: each with the end that the rules lead to, and one that they refuse. */
const WAYS: readonly Way[] = [
  {
    name: 'R2',
    found: ['met', 'notMet', 'met', 'met'],
    by: 'chat',
    wrong: 'remove',
    refused: UNMET,
    right: 'keep',
    status: /decided/,
  },
  {
    name: 'R6',
    found: ['notMet', 'notMet', 'notMet'],
    by: 'words',
    wrong: 'excludeFromRating',
    refused: RULED_OUT,
    right: 'keep',
    status: /decided/,
  },
  {
    name: 'R7',
    found: ['met', 'met'],
    by: 'words',
    wrong: 'move',
    refused: RULED_OUT,
    right: 'remove',
    status: /decided|held/,
  },
  {
    name: 'R9',
    found: ['notMet', 'notMet'],
    by: 'words',
    wrong: 'remove',
    refused: UNMET,
    right: 'keep',
    status: /held/,
  },
  {
    name: 'R11',
    found: ['notMet', 'notMet', 'notMet'],
    by: 'words',
    wrong: 'remove',
    refused: UNMET,
    right: 'keep',
    status: /decided/,
  },
  {
    name: 'R12',
    found: ['met', 'met', 'met', 'met'],
    by: 'chat',
    wrong: 'move',
    refused: RULED_OUT,
    right: 'remove',
    status: /held/,
  },
  {
    name: 'R13',
    found: ['notMet', 'notMet', 'notMet', 'notMet'],
    by: 'chat',
    wrong: 'remove',
    refused: UNMET,
    right: 'keep',
    status: /decided/,
  },
  {
    name: 'R16',
    found: ['met', 'met'],
    by: 'words',
    wrong: 'move',
    refused: RULED_OUT,
    right: 'remove',
    status: /held/,
  },
];

async function named(name: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const fixtures = (await auditor('fixtureList')).body as Record<string, { requestId?: string }>;
  return { world, id: fixtures[name]?.requestId ?? '' };
}

const key = (pressed: string, more: object = {}) =>
  act(
    () =>
      void fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more }),
  );

/** Goes to the element by its number, finds, and pins what shows it; all by keys. */
function findByKeys(at: number, finding: Finding, by: Way['by'], quote: RegExp = /[\s\S]+/): void {
  key(String(at + 1));
  const radio = document.querySelector<HTMLElement>(
    `#review-element-${at} input[value=${finding}]`,
  );
  // A browser chooses by arrows; jsdom knows a click alone.
  if (radio) fireEvent.click(radio);
  if (by === 'chat') {
    (document.activeElement as HTMLElement | null)?.blur();
    key('o');
    key('p');
  } else if (by === 'file') {
    document.querySelector<HTMLElement>('[aria-label^="Pin file"]')?.focus();
    key('p');
  } else {
    key('w');
    const match = quote.exec(words().value);
    choose(match?.index ?? 0, (match?.index ?? 0) + (match?.[0].length ?? 0));
    key('p');
  }
}

async function fixByKeys(): Promise<void> {
  key('f');
  await waitFor(() => expect(document.querySelector('[aria-label$="of 5 stars"]')).not.toBeNull());
}

const stopped = (why: RegExp) =>
  waitFor(() => expect(proposeButton()).toHaveAccessibleDescription(why));
const decide = async () => {
  await waitFor(() => expect(proposeButton()).not.toHaveAttribute('aria-disabled'));
  key('Enter', { ctrlKey: true, shiftKey: true });
};

describe('named requests come to their right end, and to no wrong one', () => {
  it.each(WAYS)(
    '$name: $right',
    async ({ name, found, by, quote, wrong, refused, right, status }) => {
      const { view } = await openRequest(await named(name));
      for (const [at, finding] of found.entries()) findByKeys(at, finding, by, quote);
      await fixByKeys();
      remedy(wrong);
      await stopped(refused);
      expect((await view()).status).toBe('inReview');
      remedy(right);
      await decide();
      await waitFor(async () => expect((await view()).status).toMatch(status));
      // Of a request that is read twice nobody else sees the first verdict.
      const { decision } = await view();
      expect([undefined, right]).toContain(decision?.proposal.remedy);
    },
  );

  it('R8: the part about something else is redacted, and nothing else goes', async () => {
    const { view } = await openRequest(await named('R8'));
    findByKeys(0, 'met', 'words', /[^.]*neighbou?r[^.]*\./i);
    findByKeys(1, 'notMet', 'words', /[^.]*neighbou?r[^.]*\./i);
    await fixByKeys();
    remedy('remove');
    await stopped(/redact that part/);
    remedy('redact');
    await decide();
    await waitFor(async () => expect((await view()).decision?.proposal.redact).toHaveLength(1));
  });

  it('R3: screenshots from elsewhere carry no grant; found anew, it is kept', async () => {
    const { view } = await openRequest(await named('R3'));
    for (const at of [0, 1, 2, 3]) findByKeys(at, 'met', 'file');
    await fixByKeys();
    remedy('remove');
    await stopped(/Quote at least one message/);
    findByKeys(0, 'notMet', 'file');
    await stopped(/differs from what was fixed/);
    key('f');
    remedy('keep');
    await decide();
    await waitFor(async () => expect((await view()).decision?.proposal.remedy).toBe('keep'));
  });

  it('R4: nothing goes before the author was asked', async () => {
    const { view } = await openRequest(await named('R4'));
    for (const at of [0, 1, 2]) findByKeys(at, 'met', 'words');
    await fixByKeys();
    remedy('remove');
    await stopped(/Ask the author first/);
    fireEvent.click(screen.getByText('Ask the author', { selector: 'button' }));
    write(await screen.findByLabelText('Question'), 'Is this the order that you mean?');
    fireEvent.click(screen.getByText('Send the question', { selector: 'button' }));
    await waitFor(async () => expect((await view()).status).toBe('awaitingAuthor'));
  });

  it('R1: messages met, it is removed; what is written in the notices is what was shown', async () => {
    const { view } = await openRequest(await named('R1'));
    for (const at of [0, 1, 2, 3]) findByKeys(at, 'met', 'chat');
    await fixByKeys();
    remedy('remove');
    await waitFor(() => expect(notice('noticeToAuthor').value).not.toBe(''));
    const shown = notice('noticeToAuthor').value;
    await decide();
    await waitFor(async () => expect((await view()).decision?.proposal.noticeToAuthor).toBe(shown));
    expect(await view()).toMatchObject({ decision: { granted: true } });
  });
});
