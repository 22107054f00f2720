// `npm run openapi`: writes public/openapi.json from the contract; `-- --check` fails on drift instead.
import { resolve } from 'node:path';
import { emit } from './emit.mjs';
import { load, root } from './load.mjs';

const { module, close } = await load('src/api/openapi.ts');
const text = `${JSON.stringify(await module.emitOpenApi(), null, 2)}\n`;
emit(
  { [resolve(root, 'public/openapi.json')]: text },
  process.argv.includes('--check'),
  'npm run openapi',
);
await close();
