// `npm start`: the console with its built-in backend on the dev server.
import { createServer } from 'vite';

const server = await createServer({ clearScreen: false });
await server.listen();
server.printUrls();
console.log(
  '\n  The marketplace runs inside the page: sign in as anybody, nothing leaves this machine.',
);
server.bindCLIShortcuts({ print: true });
