const nameOf = (agentId: string, caseId: string) => `recourse.outbox:${agentId}:${caseId}`;
const held = new Set<string>();

/** Where there are no locks (plain http, tests) this tab is the only one that can be asked. */
async function aloneHere<R>(name: string, work: () => Promise<R>): Promise<R | undefined> {
  if (held.has(name)) return undefined;
  held.add(name);
  try {
    return await work();
  } finally {
    held.delete(name);
  }
}

/** Does something to a person's outbox of one case while no other tab of theirs does. */
export async function alone(
  agentId: string,
  caseId: string,
  work: () => Promise<void>,
): Promise<void> {
  const name = nameOf(agentId, caseId);
  const { locks } = globalThis.navigator;
  if (locks === undefined) await aloneHere(name, work);
  else await locks.request(name, work);
}

/** The same, if it can be had at once; false when it is being sent right now. */
export async function aloneAtOnce(
  agentId: string,
  caseId: string,
  work: () => void,
): Promise<boolean> {
  const name = nameOf(agentId, caseId);
  const { locks } = globalThis.navigator;
  const doIt = async (lock: unknown) => {
    if (lock === null) return false;
    work();
    return true;
  };
  if (locks === undefined) return (await aloneHere(name, () => doIt({}))) ?? false;
  return locks.request(name, { ifAvailable: true }, doIt);
}
