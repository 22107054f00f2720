import type { ReactNode } from 'react';
import { AppIntl } from '../locales/AppIntl.tsx';
import { AppTheme } from './AppTheme.tsx';

/** For tests: what stands around every piece in the console. English, UTC, light. */
export function TestShell({ children }: { children: ReactNode }) {
  return (
    <AppIntl locale="en" timeZone="UTC">
      <AppTheme colorScheme="light">{children}</AppTheme>
    </AppIntl>
  );
}
