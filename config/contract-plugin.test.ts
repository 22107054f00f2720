import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withoutSummaries } from './contract-plugin.ts';

const folder = join(import.meta.dirname, '../src/api/contract');

it('takes every summary out of the contract, and nothing else', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const code = readFileSync(join(folder, file), 'utf8');
    const bare = withoutSummaries(code);
    const said = code.match(/\n\s*summary:\s/g) ?? [];
    const left = bare.match(/\n\s*summary:\s/g) ?? [];
    // The shape of an endpoint says that there is one.
    expect([file, left.length]).toEqual([file, file === 'define.ts' ? said.length : 0]);
    expect(bare.match(/path: '/g)).toEqual(code.match(/path: '/g));
  }
});
