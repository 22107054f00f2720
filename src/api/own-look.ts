import { call } from './client.ts';
import { isProblem } from './problem.ts';

/** What a look changed: the version before it and the one after. */
interface Looked {
  from?: number | undefined;
  version: number;
}

/** The look that was told last: one case is before a person at a time. */
let last: { ticketId: string; told: Promise<Looked | undefined> } | undefined;

/** Tells that a ticket is looked at. False when that was refused: nothing was asked for, so nothing is said. */
export async function lookAt(ticketId: string): Promise<boolean> {
  const told = call('ticketLook', { params: { ticketId } }).catch((error: unknown) => {
    if (!isProblem(error)) throw error;
    return undefined;
  });
  last = { ticketId, told };
  return (await told) !== undefined;
}

/**
 * The token of an act on a case as it was seen. Opening a pending ticket moves it on by itself: who acts before
 * that is on the screen saw everything but their own look. What anybody else did stays a reason to stop.
 */
export async function tokenOf(caseId: string, seen: number): Promise<number> {
  const looked = last?.ticketId === caseId ? await last.told : undefined;
  return looked?.from === seen ? looked.version : seen;
}
