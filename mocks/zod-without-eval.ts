import * as z from 'zod/mini';

// The Content-Security-Policy forbids generated code, in workers too; imported before any schema is made.
z.config({ jitless: true });
