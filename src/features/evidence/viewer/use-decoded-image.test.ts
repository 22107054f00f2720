// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useDecodedImage } from './use-decoded-image.ts';
import { ownBytes } from './viewer-item.ts';

const JPEG = ownBytes(
  new Uint8Array(
    readFileSync(join(process.cwd(), 'public', 'seed-evidence', 'ring-arrival-claw.jpg')),
  ),
);

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a picture left while it is being read keeps its address until it was read', async () => {
  const read: (() => void)[] = [];
  const revoked: string[] = [];
  vi.stubGlobal(
    'Image',
    class {
      src = '';
      naturalWidth = 1;
      naturalHeight = 1;
      decode = () => new Promise<void>((resolve) => void read.push(resolve));
    },
  );
  vi.stubGlobal('URL', {
    createObjectURL: () => 'blob:one',
    revokeObjectURL: (url: string) => void revoked.push(url),
  });
  const { result, unmount } = renderHook(() => useDecodedImage(JPEG, 'image/jpeg'));
  expect(result.current.state).toBe('decoding');
  unmount();
  expect(revoked).toEqual([]);
  for (const finish of read) finish();
  await vi.waitFor(() => expect(revoked).toEqual(['blob:one']));
});
