import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import type { Notification } from '../../api/contract/notifications.ts';
import { useApiQuery } from '../../api/query.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { NotificationItem } from './NotificationItem.tsx';
import type { useMutes } from './use-mutes.ts';
import { NEWEST } from './use-unread.ts';

interface NotificationListProps {
  onFollow: (news: Notification) => void;
  onMark: (news: Notification, read: boolean) => void;
  mutes: Pick<ReturnType<typeof useMutes>, 'isMuted' | 'setMuted'>;
  /** Where an older part begins; the newest without it. */
  cursor?: string;
}

/**
 * A part of the list and, once asked for, the older part that follows it. Each part begins where the one
 * before ends now, so that news on top push nothing out between two parts.
 */
export function NotificationList(props: NotificationListProps) {
  const { onFollow, onMark, mutes, cursor } = props;
  const t = useT();
  const [more, setMore] = useState(false);
  const query = { ...NEWEST.query, ...(cursor === undefined ? {} : { cursor }) };
  const part = useApiQuery(
    'notificationList',
    { query },
    { placeholderData: (before) => keepPreviousData(before) },
  );
  const words = useProblemWords(part.error);
  const { items = [], nextCursor } = part.data ?? {};
  return (
    <>
      {words === null ? null : (
        <li className="notice">
          <ProblemNotice
            {...words}
            actions={
              <ActionButton busy={part.isFetching} onClick={() => void part.refetch()}>
                {t('common.action.retry')}
              </ActionButton>
            }
          />
        </li>
      )}
      {part.isPending && words === null ? (
        <li className="notice">
          <LinesSkeleton lines={6} />
        </li>
      ) : null}
      {part.data !== undefined && items.length === 0 && cursor === undefined ? (
        <li>
          <EmptyState
            kind="none"
            title={t('notifications.empty.title')}
            text={t('notifications.empty.text')}
          />
        </li>
      ) : null}
      {items.map((news) => (
        <NotificationItem
          key={news.id}
          news={news}
          onFollow={() => onFollow(news)}
          onMark={(read) => onMark(news, read)}
          isMuted={news.case !== undefined && mutes.isMuted({ caseId: news.case.id })}
          onMute={(muted) => news.case && mutes.setMuted({ caseId: news.case.id }, muted)}
        />
      ))}
      {nextCursor === undefined ? null : more ? (
        <NotificationList {...{ onFollow, onMark, mutes }} cursor={nextCursor} />
      ) : (
        <li className="notice">
          <ActionButton size="small" fullWidth onClick={() => setMore(true)}>
            {t('notifications.older')}
          </ActionButton>
        </li>
      )}
    </>
  );
}
