import { QueryClientProvider } from '@tanstack/react-query';
import { useLayoutEffect, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { DataRouter } from 'react-router';
import { queryClient } from '../api/query.ts';
import { AppIntl } from '../locales/AppIntl.tsx';
import { directionOf, localeFromSearch } from '../locales/locale-tags.ts';
import { useT } from '../locales/use-t.ts';
import { useAnnouncer } from '../stores/announcer.ts';
import { settleConfirm, useConfirm } from '../stores/confirm.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useSession } from '../stores/session.ts';
import { dismissToast, type Toast, useToasts } from '../stores/toasts.ts';
import { readWayBy } from '../stores/way.ts';
import { AppTheme } from '../ui/AppTheme.tsx';
import { LiveRegions } from '../ui/LiveRegions.tsx';
import type { ToastItem } from '../ui/ToastCard.tsx';
import { Toaster } from '../ui/Toaster.tsx';
import { Asked } from './Asked.tsx';
import { withoutBase } from './guards.ts';
import { KeysOverlay } from './KeysOverlay.tsx';
import { ConfirmHost, SignInDialog, useLaterCode } from './later.ts';
import { leaveSession } from './leave-session.ts';
import { pageNonce } from '../ui/page-nonce.ts';
import { settleSignIn } from './sign-in-again.ts';

/** Language, colours and text direction for everything below. */
function Looks({ children }: { children: ReactNode }) {
  const { locale, colorScheme } = usePreferences();
  const shown = localeFromSearch(globalThis.location.search) ?? locale;
  const nonce = pageNonce();
  return (
    <AppIntl locale={shown}>
      <AppTheme
        colorScheme={colorScheme}
        direction={directionOf(shown)}
        {...(nonce === undefined ? {} : { nonce })}
      >
        {children}
      </AppTheme>
    </AppIntl>
  );
}

function readWayOf(router: DataRouter): void {
  readWayBy(() =>
    withoutBase((router.state.navigation.location ?? router.state.location).pathname),
  );
}

/** What stands beside every page: dialogs, toasts and what screen readers hear. */
function Hosts({ router }: { router: DataRouter }) {
  const onLeave = () => void leaveSession().then(() => router.navigate('/sign-in'));
  const { request } = useConfirm();
  const t = useT();
  const said = useToasts((state) => state.toasts);
  const withWay = ({ to, ...item }: Toast): ToastItem =>
    to === undefined || item.action !== undefined
      ? item
      : {
          ...item,
          action: { label: t('shell.toast.open'), run: () => void router.navigate(to) },
        };
  const { polite, assertive } = useAnnouncer();
  const expired = useSession((state) => state.expired && state.session !== null);
  useLaterCode(router);
  useLayoutEffect(() => readWayOf(router), [router]);
  return (
    <>
      <Asked when={expired}>
        <SignInDialog
          onSettle={(answer) => {
            settleSignIn(answer);
            if (!answer) onLeave();
          }}
        />
      </Asked>
      <Asked when={request !== null}>
        <ConfirmHost request={request} onSettle={settleConfirm} />
      </Asked>
      <KeysOverlay onChange={() => void router.navigate('/settings/keys')} />
      <Toaster toasts={said.map(withWay)} onDismiss={dismissToast} />
      <LiveRegions polite={polite} assertive={assertive} />
    </>
  );
}

/** The whole console around a router. */
export function App({ router }: { router: DataRouter }) {
  return (
    <Looks>
      <QueryClientProvider client={queryClient}>
        {/* Loaders have done the waiting: a page is drawn in one go, not in slices between frames. */}
        <RouterProvider router={router} useTransitions={false} />
        <Hosts router={router} />
      </QueryClientProvider>
    </Looks>
  );
}
