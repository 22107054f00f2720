import { lazy } from 'react';
import { lateCode } from '../stores/late-code.ts';

const load = () => Promise.all([import('./RowMenus.tsx'), import('../locales/later.ts')]);

/** Menus of a queue's rows; nobody opens one before the first rows are there. */
export const RowActs = lazy(async () => {
  const [module] = await lateCode(load);
  return { default: module.RowMenus };
});
