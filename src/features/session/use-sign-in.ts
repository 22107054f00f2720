import { useApiMutation } from '../../api/query.ts';
import { startSession } from '../../stores/session.ts';

/** Signs this tab in as a persona and keeps the session. */
export function useSignIn(onDone: () => void) {
  return useApiMutation('sessionCreate', {
    onSuccess: (session) => {
      startSession(session);
      onDone();
    },
  });
}
