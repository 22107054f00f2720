import { call } from '../api/client.ts';
import { forgetKept } from '../api/kept-answers.ts';
import { queryClient } from '../api/query.ts';
import { flushDrafts } from '../stores/drafts.ts';
import { leaveAll } from '../stores/leaving.ts';
import { forgetRecents } from '../stores/recents.ts';
import { forgetSession, useSession } from '../stores/session.ts';

/** Signs out: this tab forgets the session whatever the server says. Drafts stay with their author. */
export async function leaveSession(): Promise<void> {
  flushDrafts();
  const agentId = useSession.getState().session?.agent.id;
  await leaveAll();
  // Sent with the token and then forgotten at once: a 401 must not ask anybody to sign in again.
  const ended = call('sessionEnd', {}).catch(() => undefined);
  forgetSession();
  forgetRecents();
  await ended;
  if (agentId !== undefined) await forgetKept(agentId);
  queryClient.clear();
}
