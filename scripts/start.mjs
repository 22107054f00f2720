// `npm start [-- --port 5173]`: the console with its built-in backend on the dev server.
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const { values } = parseArgs({ options: { port: { type: 'string', default: '5173' } } });

const server = await createServer({ clearScreen: false, server: { port: Number(values.port) } });
await server.listen();
server.printUrls();
console.log(
  '\n  The marketplace runs inside the page: sign in as anybody, nothing leaves this machine.',
);
server.bindCLIShortcuts({ print: true });
