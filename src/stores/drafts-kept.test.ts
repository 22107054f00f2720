// @vitest-environment jsdom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const RUNS = Number(process.env['RUNS'] ?? 15);
/** The whole number under the soak switch, a tenth else. */
const CASES = process.env['SOAK'] === '1' ? 50 : 5;
const AUDIENCES = ['buyer', 'seller', 'both', 'contact'];

/** Ten drafts a case: messages by audience, note, answer, follow-up, ruling and its approval. */
const KINDS = [
  ...AUDIENCES.map((audience) => (id: string) => `message:${id}:${audience}`),
  ...['note', 'answer', 'followUp', 'ruling', 'approval'].map(
    (kind) => (id: string) => `${kind}:${id}`,
  ),
  (id: string) => `sent:${id}:buyer`,
];
const NAMES = Array.from({ length: CASES }, (_, at) => `case_${at}`).flatMap((id) =>
  KINDS.map((nameOf) => nameOf(id)),
);
const AGENTS = ['mara', 'jonas'];

type Step =
  | { do: 'write' | 'elsewhere'; name: string; text: string }
  | { do: 'clear'; name: string }
  | { do: 'reload' | 'crash' | 'expire' | 'full' }
  | { do: 'signIn'; agent: string };

const name = fc.constantFrom(...NAMES);
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write' as const), name, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('elsewhere' as const), name, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('clear' as const), name }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('reload', 'crash', 'expire', 'full' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('signIn' as const), agent: fc.constantFrom(...AGENTS) }),
  },
);

/** A page is the modules as they are loaded; a new one knows only what storage says. */
async function openPage() {
  vi.resetModules();
  const [drafts, session] = await Promise.all([import('./drafts.ts'), import('./session.ts')]);
  const signIn = (id: string) =>
    session.startSession({
      agent: { id, name: id, role: 'agent' },
      expiresAt: '2026-11-22T09:00:00Z',
    });
  return { ...drafts, ...session, signIn };
}

/** Plays the steps, and looks that every draft says what was last written into it. */
async function play(steps: readonly Step[]): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  let page = await openPage();
  let agent = 'mara';
  page.signIn(agent);
  const model = new Map<string, string>();
  const key = (draft: string) => page.draftKey(agent, draft);
  for (const one of steps) {
    if (one.do === 'write') {
      page.keepDraft(one.name, one.text);
      model.set(key(one.name), one.text);
    } else if (one.do === 'elsewhere') {
      // Another tab of the same person has stored newer words.
      await Promise.resolve();
      const value = JSON.stringify(one.text);
      localStorage.setItem(key(one.name), value);
      const { dispatchEvent } = window;
      dispatchEvent(new StorageEvent('storage', { key: key(one.name), newValue: value }));
      model.set(key(one.name), one.text);
    } else if (one.do === 'clear') {
      // Sent in another tab.
      await Promise.resolve();
      localStorage.removeItem(key(one.name));
      window.dispatchEvent(new StorageEvent('storage', { key: key(one.name) }));
      model.delete(key(one.name));
    } else if (one.do === 'signIn') {
      agent = one.agent;
      page.signIn(agent);
    } else if (one.do === 'expire') {
      page.useSession.setState({ expired: true });
      page.forgetSession();
      page.signIn(agent);
    } else if (one.do === 'full') {
      // For a moment nothing can be stored; the words stay on the page and are stored later.
      await Promise.resolve();
      const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
      page.keepDraft(NAMES[0] ?? '', 'written while full');
      page.flushDrafts();
      full.mockRestore();
      model.set(key(NAMES[0] ?? ''), 'written while full');
      page.flushDrafts();
    } else {
      if (one.do === 'reload') window.dispatchEvent(new Event('pagehide'));
      else await Promise.resolve();
      page = await openPage();
      page.signIn(agent);
    }
  }
  await Promise.resolve();
  for (const who of AGENTS) {
    page.signIn(who);
    for (const draft of NAMES) {
      const wanted = model.get(page.draftKey(who, draft)) ?? '';
      expect(page.draftNow(draft, ''), `${who} ${draft}`).toBe(wanted);
    }
  }
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('drafts', () => {
  it('none is lost and none changes its reader, through reload, crash, expiry and other tabs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: CASES * 4, maxLength: CASES * 20 }), play),
      { numRuns: RUNS > 100 ? 100 : RUNS },
    );
  });

  it('what found no room survives news from another tab', async () => {
    const page = await openPage();
    page.signIn('mara');
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    page.keepDraft('note:c1', 'only here');
    page.flushDrafts();
    full.mockRestore();
    const other = page.draftKey('mara', 'note:c2');
    localStorage.setItem(other, '"there"');
    window.dispatchEvent(new StorageEvent('storage', { key: other, newValue: '"there"' }));
    expect(page.draftNow('note:c1', '')).toBe('only here');
    expect(page.draftNow('note:c2', '')).toBe('there');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    // There is room again, so it was stored at the last moment and nobody is asked.
    expect(leaving.defaultPrevented).toBe(false);
    expect(localStorage.getItem(page.draftKey('mara', 'note:c1'))).toBe('"only here"');
  });

  it('the browser asks before what has no room is left behind', async () => {
    const page = await openPage();
    page.signIn('mara');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    page.keepDraft('note:c1', 'only here');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    vi.restoreAllMocks();
    page.flushDrafts();
  });
});
