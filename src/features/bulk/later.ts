import { lazy } from 'react';
import { lateCode } from '../../stores/late-code.ts';

const load = () => Promise.all([import('./BulkTools.tsx'), import('../../locales/later.ts')]);

/** What rows are chosen for: its code and words come when the first one is. */
export const BulkTools = lazy(async () => {
  const [module] = await lateCode(load);
  return { default: module.BulkTools };
});
