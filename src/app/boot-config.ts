import * as z from 'zod/mini';

const BootConfig = z.object({
  /** Who answers: the backend inside this browser, or one behind an address. */
  backend: z.optional(z.enum(['standalone', 'live'])),
  /** Base of the API, e.g. `/api/v1` or `https://api.example/api/v1`. */
  apiBase: z.optional(z.string()),
  /** Where people sign in when the backend keeps a cookie session. */
  signInUrl: z.optional(z.string()),
  /** Writes repeat the value of this cookie in this header. */
  csrf: z.optional(z.object({ cookie: z.string(), header: z.string() })),
  /** How many cases of each kind the built-in backend is seeded with. */
  volume: z.optional(z.int()),
});
export type BootConfig = z.infer<typeof BootConfig>;

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
    const parsed = z.safeParse(BootConfig, response.ok ? await response.json() : {});
    return parsed.success ? { ...parsed.data, ...own } : own;
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
