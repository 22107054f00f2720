import { Suspense, type ReactNode } from 'react';
import { useAsked } from '../ui/use-asked.ts';

interface AskedProps {
  /** True once it is wanted; what was shown stays, so that it can fade out. */
  when: boolean;
  children: ReactNode;
}

/** Renders what comes with code of its own from the first time that it is asked for. */
export function Asked({ when, children }: AskedProps) {
  return useAsked(when) ? <Suspense fallback={null}>{children}</Suspense> : null;
}
