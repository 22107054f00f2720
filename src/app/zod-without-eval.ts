import * as z from 'zod/mini';

// Imported before anything that makes a schema: the Content-Security-Policy forbids generated code.
z.config({ jitless: true });
