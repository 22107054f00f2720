import { onTestFinished, vi } from 'vitest';

/** Node's requests know Node's forms only, not those of jsdom. */
export async function sendFormsAsNodeDoes(): Promise<void> {
  const form = await new Response(new URLSearchParams('a=b')).formData();
  vi.stubGlobal('FormData', form.constructor);
  onTestFinished(() => void vi.unstubAllGlobals());
}
