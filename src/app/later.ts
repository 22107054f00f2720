import { type ComponentType, lazy, useEffect } from 'react';
import type { DataRouter } from 'react-router';
import { lateCode } from '../stores/late-code.ts';

const words = () => import('../locales/later.ts');

/** Code that the words of later parts come with. */
const worded = async <Code>(load: () => Promise<Code>): Promise<Code> =>
  (await Promise.all([load(), words()]))[0];

const parts = {
  confirm: () => import('../ui/ConfirmHost.tsx'),
  signIn: () => import('../features/session/SignInDialog.tsx'),
  hint: () => import('../ui/Hint.tsx'),
  keys: () => worded(() => import('./KeysDialog.tsx')),
  settings: () => worded(() => import('./SettingsPanel.tsx')),
  palette: () => worded(() => import('./PaletteDialog.tsx')),
  news: () => worded(() => import('../features/notifications/NotificationPanel.tsx')),
  // Both are wanted when the network is gone, and their code can't be had any more.
  outbox: () => worded(() => import('../features/outbox/OutboxPanel.tsx')),
  caseOutbox: () => worded(() => import('../features/outbox/CaseOutbox.tsx')),
  clock: () => worded(() => import('../features/clocks/ClockStoryPopover.tsx')),
};

/** A part that comes late, and then stays. */
function late<Code, Props extends object>(
  load: () => Promise<Code>,
  pick: (code: Code) => ComponentType<Props>,
) {
  return lazy(async () => ({ default: pick(await lateCode(load)) }));
}

/** Dialogs that nobody sees before the first rows: their code comes when the page is idle, or asked for. */
export const ConfirmHost = late(parts.confirm, (code) => code.ConfirmHost);
export const SignInDialog = late(parts.signIn, (code) => code.SignInDialog);
export const KeysDialog = late(parts.keys, (code) => code.KeysDialog);
export const PaletteDialog = late(parts.palette, (code) => code.PaletteDialog);
export const SettingsPanel = late(parts.settings, (code) => code.SettingsPanel);
export const NotificationPanel = late(parts.news, (code) => code.NotificationPanel);
export const OutboxPanel = late(parts.outbox, (code) => code.OutboxPanel);
export const CaseOutbox = late(parts.caseOutbox, (code) => code.CaseOutbox);
export const ClockStoryPopover = late(parts.clock, (code) => code.ClockStoryPopover);

/** Asked for by few: their code comes when it is. */
export const BulkChip = late(
  () => worded(() => import('../features/bulk/BulkChip.tsx')),
  (code) => code.BulkChip,
);
export const Drawer = late(
  () => import('@mui/material/Drawer'),
  (code) => code.default,
);

/** Well after the first rows, and early enough for whoever presses a button. */
const WAIT_MS = 1500;

/** Fetches that code ahead, some time after the first page has come. */
export function useLaterCode(router: DataRouter): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What does not come now (offline, new deploy) is asked for again when it is wanted.
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
