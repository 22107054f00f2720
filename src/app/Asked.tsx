import { Suspense, useState, type ReactNode } from 'react';

interface AskedProps {
  /** True once it is wanted; what was shown stays, so that it can fade out. */
  when: boolean;
  children: ReactNode;
}

/** Renders what comes with code of its own from the first time that it is asked for. */
export function Asked({ when, children }: AskedProps) {
  const [asked, setAsked] = useState(when);
  if (when && !asked) setAsked(true);
  return asked ? <Suspense fallback={null}>{children}</Suspense> : null;
}
