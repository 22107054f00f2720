// `npm run headers`: writes deploy/* from config/security-headers.ts; `-- --check` fails on drift instead.
import { resolve } from 'node:path';
import { emit } from './emit.mjs';
import { load, root } from './load.mjs';

const { module, close } = await load('config/deploy-files.ts');
const files = Object.entries(module.deployFiles());
emit(
  Object.fromEntries(files.map(([name, text]) => [resolve(root, 'deploy', name), text])),
  process.argv.includes('--check'),
  'npm run headers',
);
await close();
