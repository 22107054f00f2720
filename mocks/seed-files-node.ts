import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = new URL('../public/seed-evidence/', import.meta.url);

/** A file of the seed from the repository; undefined for a name that isn't there. */
export async function seedFileFromDisk(name: string): Promise<Uint8Array | undefined> {
  if (!/^[\w-]+\.\w+$/.test(name)) return undefined;
  return readFile(fileURLToPath(new URL(name, folder))).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}
