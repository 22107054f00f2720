/** Marks a case as open in this tab, for the other tabs of the same person. */
export interface TabMark {
  /** Another tab of this person has the case open too. */
  isElsewhere: () => Promise<boolean>;
  give: () => void;
}

const nothing = () => undefined;
const alone: TabMark = { isElsewhere: () => Promise.resolve(false), give: nothing };

/** A shared lock per person and case: it goes with its tab, even when that crashes. */
export function markTab(name: string): TabMark {
  // Not there on plain http and in tests.
  const { locks } = navigator;
  if (locks === undefined) return alone;
  let give: () => void = nothing;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  const taken = new Promise<void>((resolve) => {
    void locks.request(name, { mode: 'shared' }, () => {
      resolve();
      return given;
    });
  });
  async function isElsewhere(): Promise<boolean> {
    await taken;
    const { held = [] } = await locks.query();
    return held.filter((lock) => lock.name === name).length > 1;
  }
  return { isElsewhere, give };
}
