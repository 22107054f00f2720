import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

// A path, not a `URL`: under jsdom that is the page's, which leads nowhere on a disk.
const folder = join(import.meta.dirname, '../public/seed-evidence');

/** A file of the seed from the repository; undefined for a name that isn't there. */
export async function seedFileFromDisk(name: string): Promise<Uint8Array | undefined> {
  if (!/^[\w-]+\.\w+$/.test(name)) return undefined;
  return readFile(join(folder, name)).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}
