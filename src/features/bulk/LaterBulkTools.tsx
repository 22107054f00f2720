import { lazy, Suspense, type ComponentProps } from 'react';
import { lateCode } from '../../stores/late-code.ts';
import { HeldBulkKeys } from './HeldBulkKeys.tsx';

const load = () => Promise.all([import('./BulkTools.tsx'), import('../../locales/later.ts')]);

const Tools = lazy(async () => {
  const [module] = await lateCode(load);
  return { default: module.BulkTools };
});

/** What rows are chosen for: its code and words come when the first one is; its keys wait for them. */
export function BulkTools(props: ComponentProps<typeof Tools>) {
  return (
    <Suspense fallback={<HeldBulkKeys />}>
      <Tools {...props} />
    </Suspense>
  );
}
