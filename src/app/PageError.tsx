import { type ComponentType, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useRevalidator, useRouteError } from 'react-router';
import { queryClient } from '../api/query.ts';
import { isProblem } from '../api/problem.ts';
import { isAddressRefused, useReadProblemWords } from '../api/use-problem-words.ts';
import { caseOfPath } from '../lib/case-path.ts';
import { useT } from '../locales/use-t.ts';
import { offlineNow, useOffline } from '../stores/connection.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { reloadPage, useVersionNews } from './new-version.ts';

/** What a page puts in its place when it was never read and nobody can be reached. */
export type UnreadPage = ComponentType<{ busy: boolean; onRetry: () => void }>;

/** The queue of an address, for the way back; disputes for what has none. */
function homeOf(pathname: string): string {
  const [, place] = (caseOfPath(pathname) ?? '').split('/');
  return pathname.startsWith('/approvals/') ? '/approvals' : `/${place ?? 'disputes'}`;
}

/** What an address asks for, from its first page on; without a page it was the rest that was refused. */
function beginning(search: string): string {
  const asked = new URLSearchParams(search);
  if (!asked.has('cursor')) return '';
  asked.delete('cursor');
  asked.delete('page');
  return asked.size === 0 ? '' : `?${asked}`;
}

/**
 * In place of a page that could not be loaded or drawn; the frame around it keeps working. What the
 * network did not bring is asked for again as soon as the line is back.
 */
export function PageError({ unread: Unread }: { unread?: UnreadPage }) {
  const t = useT();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const isOffline = useOffline();
  const { revalidate, state } = useRevalidator();
  const error = useRouteError();
  const words = useReadProblemWords(error);
  const home = (
    <ActionButton variant="quiet" onClick={() => void navigate(homeOf(pathname))}>
      {t('shell.error.home')}
    </ActionButton>
  );

  function retry(): void {
    queryClient.removeQueries({ predicate: (query) => query.state.status === 'error' });
    void revalidate();
  }

  const isNetwork = isProblem(error, 'network');
  const isGone = useVersionNews(({ news }) => news === 'needed') && isNetwork;
  const wasOffline = useRef(isOffline);
  const onChange = useEffectEvent((isLost: boolean) => {
    if (wasOffline.current && !isLost && isNetwork) retry();
    wasOffline.current = isLost;
  });
  useEffect(() => onChange(isOffline), [isOffline]);
  // As it was when it failed: the words stay while it is read again.
  const isUnread = useMemo(() => isProblem(error, 'network') && offlineNow(), [error]);

  if (isUnread && Unread !== undefined) {
    return <Unread busy={state === 'loading'} onRetry={retry} />;
  }

  if (isProblem(error, 'notFound')) {
    return (
      <EmptyState
        kind="none"
        level={1}
        title={t('shell.notFound.title')}
        text={t('shell.notFound.text')}
        action={home}
      />
    );
  }
  if (isProblem(error, 'forbidden')) {
    return (
      <>
        <h1>{t('shell.error.title')}</h1>
        <EmptyState kind="noRight" action={home} />
      </>
    );
  }
  if (isGone) {
    return (
      <EmptyState
        kind="failed"
        level={1}
        title={t('shell.error.title')}
        text={t('shell.version.bar')}
        action={<ActionButton onClick={reloadPage}>{t('shell.version.reload')}</ActionButton>}
      />
    );
  }
  return (
    <div style={{ maxWidth: 640, display: 'grid', gap: 12 }}>
      <h1>{t('shell.error.title')}</h1>
      {words === null ? null : (
        <ProblemNotice
          {...words}
          actions={
            isAddressRefused(error) ? (
              // Asked for again as it is, it would be refused again.
              <>
                <ActionButton onClick={() => void navigate(`${pathname}${beginning(search)}`)}>
                  {t('queue.problem.begin')}
                </ActionButton>
                {home}
              </>
            ) : (
              <>
                <ActionButton busy={state === 'loading'} onClick={retry}>
                  {t('common.action.retry')}
                </ActionButton>
                {home}
              </>
            )
          }
        />
      )}
    </div>
  );
}
