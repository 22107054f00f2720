import { lazy, type ComponentType } from 'react';
import { lateCode } from '../../stores/late-code.ts';

/** A part of the queue whose code and words come when it is first shown: the first rows go without it. */
export function part<K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
) {
  return lazy(async () => {
    const [module] = await lateCode(() => Promise.all([load(), import('../../locales/later.ts')]));
    return { default: module[name] };
  });
}
