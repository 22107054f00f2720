import { configureClient, setTransport, type Transport } from '../api/client.ts';
import { API_BASE } from '../api/contract/index.ts';
import { configureKept } from '../api/kept-answers.ts';
import { offlineNow, setConnection } from '../stores/connection.ts';
import { useSession } from '../stores/session.ts';
import { cookieValue, type BootConfig } from './boot-config.ts';
import { signInAgain } from './sign-in-again.ts';
import { lineIsLost, watchLine } from './watch-line.ts';

type StartStandalone = () => Promise<{ transport: Transport }>;

function bearer(): Record<string, string> {
  const token = useSession.getState().session?.token;
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}

function csrfHeader(config: BootConfig, method: string): Record<string, string> {
  if (config.csrf === undefined || method === 'GET') return {};
  return { [config.csrf.header]: cookieValue(config.csrf.cookie, document.cookie) };
}

/**
 * Wires the client to who answers. With `startStandalone` that is the built-in backend: requests made
 * before it is up wait for it. Resolves when somebody answers; rejects when nobody can be connected to.
 */
export async function connect(
  config: BootConfig,
  startStandalone?: StartStandalone,
): Promise<void> {
  // The built-in backend lives below the folder the console is served from, a remote one at the root.
  const usual =
    startStandalone === undefined ? API_BASE : `${import.meta.env.BASE_URL}${API_BASE.slice(1)}`;
  configureClient({
    base: (config.apiBase ?? usual).replace(/\/$/, ''),
    authorize: (method) => ({ ...bearer(), ...csrfHeader(config, method) }),
    signInAgain,
  });
  configureKept({
    agentId: () => useSession.getState().session?.agent.id,
    isLost: lineIsLost,
    isCut: offlineNow,
  });
  setConnection({
    standalone: startStandalone !== undefined,
    ...(config.signInUrl === undefined ? {} : { signInUrl: config.signInUrl }),
  });
  if (startStandalone === undefined) {
    setTransport(watchLine((request) => fetch(request)));
    return;
  }
  const started = startStandalone();
  setTransport(watchLine(async (request) => (await started).transport(request)));
  await started;
}
