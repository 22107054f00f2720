/** `config.json` beside index.html: who deploys the console says here what it talks to. */
export interface BootConfig {
  /** Who answers: the backend inside this browser, or one behind an address. */
  backend?: 'standalone' | 'live';
  /** Base of the API, e.g. `/api/v1` or `https://api.example/api/v1`. */
  apiBase?: string;
  /** Where people sign in when the backend keeps a cookie session. */
  signInUrl?: string;
  /** Writes repeat the value of this cookie in this header. */
  csrf?: { cookie: string; header: string };
  /** How many cases of each kind the built-in backend is seeded with. */
  volume?: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCsrf = (value: unknown) =>
  isGroup(value) && isText(value['cookie']) && isText(value['header']);

/** By hand, without the schema library: this runs before any of the console's code is there. */
function isBootConfig(value: unknown): value is BootConfig {
  if (!isGroup(value)) return false;
  const { backend, apiBase, signInUrl, csrf, volume } = value;
  return (
    (backend === undefined || backend === 'standalone' || backend === 'live') &&
    (apiBase === undefined || isText(apiBase)) &&
    (signInUrl === undefined || isText(signInUrl)) &&
    (csrf === undefined || isCsrf(csrf)) &&
    (volume === undefined || Number.isSafeInteger(volume))
  );
}

/** `?volume=5000` wins over the file, for one visit. */
function volumeFrom(search: string): Partial<BootConfig> {
  const asked = new URLSearchParams(search).get('volume') ?? '';
  return /^\d{1,6}$/.test(asked) ? { volume: Number(asked) } : {};
}

/**
 * Reads `config.json` beside index.html. A host without one, or with a damaged one, gets the
 * defaults: the built-in backend where the build has it, else `/api/v1` of the same origin.
 */
export async function readBootConfig(base: string, search: string): Promise<BootConfig> {
  const own = volumeFrom(search);
  try {
    const response = await fetch(`${base}config.json`, { cache: 'no-cache' });
    const file: unknown = response.ok ? await response.json() : {};
    return isBootConfig(file) ? { ...file, ...own } : own;
  } catch {
    return own;
  }
}

/** Value of a cookie; empty when it is not there. */
export function cookieValue(name: string, cookies: string): string {
  const pairs = cookies.split(';').map((pair) => pair.trim().split('='));
  const found = pairs.find(([key]) => key === name);
  return decodeURIComponent(found?.slice(1).join('=') ?? '');
}
