// `npm run api -- --port 0 --volume 500 --seed 1`: the console's own backend as an HTTP server on loopback.
import { load } from './load.mjs';

const { module } = await load('mocks/http.ts');
await module.main(process.argv.slice(2));
