import { createHash } from 'node:crypto';
import { SCHEME_SCRIPT } from '../src/ui/scheme-script.ts';

/** The CSP hash of the inline scheme script. */
export const SCHEME_HASH = `sha256-${createHash('sha256').update(SCHEME_SCRIPT).digest('base64')}`;
