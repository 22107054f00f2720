import { lazy, useEffect } from 'react';
import type { DataRouter } from 'react-router';

const parts = {
  confirm: () => import('../ui/ConfirmHost.tsx'),
  signIn: () => import('../features/session/SignInDialog.tsx'),
  keys: () =>
    Promise.all([import('./KeysDialog.tsx'), import('../locales/later.ts')]).then(
      ([module]) => module,
    ),
  settings: () =>
    Promise.all([import('./SettingsPanel.tsx'), import('../locales/later.ts')]).then(
      ([module]) => module,
    ),
  hint: () => import('../ui/Hint.tsx'),
  palette: () =>
    Promise.all([import('./PaletteDialog.tsx'), import('../locales/later.ts')]).then(
      ([module]) => module,
    ),
};

/** Dialogs that nobody sees before the first rows: their code comes when the page is idle, or asked for. */
export const ConfirmHost = lazy(() =>
  parts.confirm().then((module) => ({ default: module.ConfirmHost })),
);
export const SignInDialog = lazy(() =>
  parts.signIn().then((module) => ({ default: module.SignInDialog })),
);
export const KeysDialog = lazy(() =>
  parts.keys().then((module) => ({ default: module.KeysDialog })),
);
export const PaletteDialog = lazy(() =>
  parts.palette().then((module) => ({ default: module.PaletteDialog })),
);
export const SettingsPanel = lazy(() =>
  parts.settings().then((module) => ({ default: module.SettingsPanel })),
);

/** Well after the first rows, and early enough for whoever presses a button. */
const WAIT_MS = 1500;

/** Fetches that code ahead, some time after the first page has come. */
export function useLaterCode(router: DataRouter): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Without it (offline, new deploy) a dialog tries again when it is asked for.
    const load = () => void Promise.allSettled(Object.values(parts).map((part) => part()));
    const look = ({ initialized }: { initialized: boolean }) => {
      if (initialized) timer ??= setTimeout(load, WAIT_MS);
    };
    const stop = router.subscribe(look);
    look(router.state);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [router]);
}
