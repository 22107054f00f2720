import { type SessionView, useSession } from '../stores/session.ts';

let waiting: Promise<boolean> | null = null;
let settle: (answer: boolean) => void = () => undefined;

const isSame = (one: SessionView, other: SessionView) =>
  one.token === other.token && one.expiresAt === other.expiresAt;

function ask(sent: SessionView | null): Promise<boolean> {
  const { session, expired } = useSession.getState();
  // An answer that comes late says nothing about who has signed in since, nor is it sent as theirs.
  if (session === null || sent?.agent.id !== session.agent.id) return Promise.resolve(false);
  if (!isSame(sent, session)) return Promise.resolve(true);
  if (waiting !== null && expired) return waiting;
  waiting = new Promise<boolean>((resolve) => {
    settle = (answer) => {
      waiting = null;
      useSession.setState({ expired: false });
      resolve(answer);
    };
    useSession.setState({ expired: true });
  });
  return waiting;
}

/**
 * Notes whose session a request is sent with. For when the server says 401 to it: opens the sign-in dialog
 * over the live page and waits for its answer; all requests that fail meanwhile share one dialog. Without
 * a session there is nothing to renew; one that was renewed since needs no dialog.
 */
export function signInAgain(): () => Promise<boolean> {
  const { session } = useSession.getState();
  return () => ask(session);
}

/** Answers every waiting request: true sends it once more. */
export function settleSignIn(answer: boolean): void {
  settle(answer);
}
