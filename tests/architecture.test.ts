import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  checkBans,
  checkBarrels,
  checkExports,
  checkNames,
  checkSilencers,
  checkWords,
} from './architecture/habits.ts';
import { checkCycles, checkLayers, checkPackages } from './architecture/layers.ts';
import { functionsOf, importsOf, readFiles, type Files } from './architecture/scan.ts';
import { checkBlocks, checkFileSizes, checkSpread } from './architecture/sizes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// The rules' own sources name what they forbid.
const own = /^tests\/architecture/;
const all = readFiles(root, ['src', 'mocks', 'tests', 'scripts', 'config']);
const repository: Files = new Map([...all].filter(([path]) => !own.test(path)));

const one = (path: string, text: string): Files => new Map([[path, text]]);
const long = (lines: number) => 'x();\n'.repeat(lines);

type Rule = (files: Files) => string[];
interface Case {
  readonly name: string;
  readonly rule: Rule;
  /** Each must be refused: a rule that can't fail guards nothing. */
  readonly bad: readonly Files[];
}

const rules: readonly Case[] = [
  {
    name: 'layers',
    rule: checkLayers,
    bad: [
      one('src/lib/a.ts', `import { x } from '../ui/b.ts';`),
      one('src/ui/A.tsx', `import type { X } from '../api/client.ts';`),
      one('src/features/disputes/A.tsx', `import { x } from '../rulings/B.tsx';`),
      one('src/app/a.ts', `const m = await import('../../mocks/standalone.ts');`),
      one('src/main.tsx', `import { start } from '../mocks/standalone.ts';`),
      one('mocks/domain/a.ts', `import { x } from '../store/b.ts';`),
      one('mocks/handlers/a.ts', `import { x } from '../seed/b.ts';`),
      one('mocks/engine/a.ts', `export { x } from '../../src/api/client.ts';`),
      one('src/misc/a.ts', ''),
    ],
  },
  {
    name: 'packages',
    rule: checkPackages,
    bad: [
      one('mocks/http.ts', `import { http } from 'msw';`),
      one('mocks/standalone.ts', `const { setupWorker } = await import('msw/browser');`),
      one('src/ui/A.tsx', `import { Link } from 'react-router';`),
      one('src/lib/a.ts', `import { useState } from 'react';`),
      one('mocks/domain/a.ts', `import * as z from 'zod/mini';`),
      one('src/api/contract/a.ts', `import { z } from 'zod';`),
    ],
  },
  {
    name: 'cycles',
    rule: checkCycles,
    bad: [
      new Map([
        ['src/lib/a.ts', `import type { B } from './b.ts';`],
        ['src/lib/b.ts', `import { c } from './c.ts';`],
        ['src/lib/c.ts', `export { a } from './a.ts';`],
      ]),
    ],
  },
  {
    name: 'file sizes',
    rule: checkFileSizes,
    bad: [
      one('src/lib/a.ts', long(301)),
      one('src/lib/a.test.ts', long(401)),
      one('src/pages/A.tsx', long(121)),
      new Map([
        ['src/api/client.ts', long(280)],
        ['mocks/engine/serve.ts', long(221)],
      ]),
    ],
  },
  {
    name: 'spread of file sizes',
    rule: checkSpread,
    bad: [
      one('src/lib/a.ts', long(80)),
      new Map(Array.from({ length: 10 }, (_, i) => [`src/lib/${i}.ts`, long(i === 9 ? 180 : 9)])),
    ],
  },
  {
    name: 'lengths of functions, components and handler entries',
    rule: checkBlocks,
    bad: [
      one('mocks/domain/a.ts', `export function f() {\n${long(39)}}\n`),
      one('src/ui/A.tsx', `export function A() {\n${long(199)}}\n`),
      one(
        'mocks/handlers/a.ts',
        `export const a = handlers({\n  view(request) {\n${'    x();\n'.repeat(11)}  },\n});\n`,
      ),
      one(
        'mocks/handlers/a.ts',
        `export const a = {\n  async view(\n    request: A,\n  ) {\n${'    x();\n'.repeat(9)}  },\n} satisfies B;\n`,
      ),
      one(
        'mocks/handlers/a.ts',
        `export const a: Some = {\n  one: () => 1,\n  view: (request) =>\n${'    x() +\n'.repeat(12)}};\n`,
      ),
    ],
  },
  {
    name: 'names',
    rule: checkNames,
    bad: [
      one('src/lib/fooBar.ts', ''),
      one('src/ui/data-table.tsx', ''),
      one('src/lib/Money.ts', ''),
    ],
  },
  {
    name: 'default exports',
    rule: checkExports,
    bad: [one('src/ui/A.tsx', 'export default function A() {}')],
  },
  {
    name: 'barrels',
    rule: checkBarrels,
    bad: [
      one('src/ui/index.ts', 'export const a = 1;'),
      one('src/ui/all.ts', `export * from './a.ts';\nexport { b } from './b.ts';`),
    ],
  },
  {
    name: 'bans',
    rule: checkBans,
    bad: [
      one('mocks/domain/a.ts', 'const now = Date.now();'),
      one('mocks/domain/a.ts', 'const now = new Date();'),
      one('mocks/domain/a.ts', 'const id = crypto.randomUUID();'),
      one('src/lib/a.ts', 'const x = parseFloat(text);'),
      one('src/lib/a.ts', 'const x = (a / 100).toFixed(2);'),
      one('src/ui/A.tsx', 'element.innerHTML = text;'),
      one('src/ui/A.tsx', 'const sx = { marginLeft: 1 };'),
      one('src/ui/A.tsx', 'const sx = { ml: 1 };'),
      one('tests/e2e/a.spec.ts', `await page.route('**', handler);`),
      one('src/lib/a.test.ts', `it.skip('later', () => {});`),
      one('src/lib/a.ts', 'const x = y as unknown as Z;'),
    ],
  },
  {
    name: 'silencers',
    rule: checkSilencers,
    bad: [one('src/lib/a.ts', '// @ts-ignore'), one('src/lib/a.ts', '/* oxlint-disable */')],
  },
  {
    name: 'words outside the catalogs',
    rule: checkWords,
    bad: [
      one('src/ui/A.tsx', 'return <b>Sign in</b>;'),
      one('src/ui/A.tsx', 'return <Button aria-label="Close" />;'),
    ],
  },
];

describe.each(rules)('$name', ({ rule, bad }) => {
  it('holds in the repository', () => {
    expect(rule(repository)).toEqual([]);
  });

  it.each(bad.map((files, index) => ({ index, files })))(
    'refuses bad example $index',
    ({ files }) => {
      expect(rule(files)).not.toEqual([]);
    },
  );
});

describe('the scanner', () => {
  it('reads static, type, re-export, bare, dynamic and worker imports, and no comments', () => {
    const text = [
      `import a, {\n  b,\n} from './a.ts';`,
      `import type { C } from '../c.ts';`,
      `export * from './d.ts';`,
      `import './e.css';`,
      `const f = await import('./f.ts');`,
      `import url from './w.ts?worker&url';`,
      `// import { no } from './no.ts';`,
      `/* import('./never.ts') */`,
      `import { http } from 'msw/http';`,
      `import { Button } from '@mui/material/Button';`,
    ].join('\n');
    expect(importsOf('src/x/y.ts', text).map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      'static src/x/a.ts',
      'type src/c.ts',
      'static src/x/d.ts',
      'static src/x/e.css',
      'static src/x/w.ts',
      'static msw',
      'static @mui/material',
      'dynamic src/x/f.ts',
    ]);
  });

  it('measures functions as the formatter lays them out', () => {
    const text = `export const a = (\n  b: string,\n) => {\n  x();\n};\n\nfunction c() {\n  x();\n}\n`;
    expect(functionsOf(text)).toEqual([
      { name: 'a', lines: 5 },
      { name: 'c', lines: 3 },
    ]);
  });

  it('sees the repository', () => {
    expect(repository.size).toBeGreaterThan(50);
  });
});
