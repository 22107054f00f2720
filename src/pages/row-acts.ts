import { lazy } from 'react';

/** Menus of a queue's rows; nobody opens one before the first rows are there. */
export const RowActs = lazy(() =>
  Promise.all([import('./RowMenus.tsx'), import('../locales/later.ts')]).then(([module]) => ({
    default: module.RowMenus,
  })),
);
