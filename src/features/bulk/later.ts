import { lazy } from 'react';

/** What rows are chosen for: its code and words come when the first one is. */
export const BulkTools = lazy(() =>
  Promise.all([import('./BulkTools.tsx'), import('../../locales/later.ts')]).then(([module]) => ({
    default: module.BulkTools,
  })),
);
