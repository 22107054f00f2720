import { call } from '../api/client.ts';
import { queryClient } from '../api/query.ts';
import { flushDrafts } from '../stores/drafts.ts';
import { forgetSession } from '../stores/session.ts';

/** Signs out: this tab forgets the session whatever the server says. Drafts stay with their author. */
export async function leaveSession(): Promise<void> {
  flushDrafts();
  await call('sessionEnd', {}).catch(() => undefined);
  forgetSession();
  queryClient.clear();
}
