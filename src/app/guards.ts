import { redirect } from 'react-router';
import { call } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { useConnection } from '../stores/connection.ts';
import { startSession, useSession } from '../stores/session.ts';

/** A live backend knows by its cookie who this is; the built-in one by the token of this tab. */
async function knowsUs(): Promise<boolean> {
  if (useSession.getState().session !== null) return true;
  const { standalone, signInUrl } = useConnection.getState();
  if (standalone || signInUrl === undefined) return false;
  try {
    startSession(await call('sessionView', {}));
    return true;
  } catch (error) {
    if (isProblem(error) && error.status === 401) return false;
    throw error;
  }
}

/** Addresses inside the console know nothing of the folder it is served from. */
export function withoutBase(pathname: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}

/** Runs before the loaders: whoever is not signed in goes to the sign-in page and comes back. */
export async function requireSession(
  { request }: { request: Request },
  next: () => Promise<unknown>,
) {
  if (await knowsUs()) return next();
  const url = new URL(request.url);
  const wanted = `${withoutBase(url.pathname)}${url.search}`;
  const query = wanted === '/' ? '' : `?${new URLSearchParams({ next: wanted })}`;
  throw redirect(`/sign-in${query}`);
}
