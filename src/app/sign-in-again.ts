import { useSession } from '../stores/session.ts';

let waiting: Promise<boolean> | null = null;
let settle: (answer: boolean) => void = () => undefined;

/**
 * The server says 401: opens the sign-in dialog over the live page and waits for its answer. All
 * requests that fail meanwhile share one dialog. Without a session there is nothing to renew.
 */
export function signInAgain(): Promise<boolean> {
  if (useSession.getState().session === null) return Promise.resolve(false);
  waiting ??= new Promise<boolean>((resolve) => {
    settle = (answer) => {
      waiting = null;
      useSession.setState({ expired: false });
      resolve(answer);
    };
    useSession.setState({ expired: true });
  });
  return waiting;
}

/** Answers every waiting request: true sends it once more. */
export function settleSignIn(answer: boolean): void {
  settle(answer);
}
