import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { Notification } from '../../api/contract/notifications.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon, DotIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { tone } from '../../ui/tokens.ts';
import { Detail, Sentence } from './NotificationWords.tsx';

const Row = styled('li')({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr) auto',
  gap: '0 6px',
  padding: '8px 12px 8px 10px',
  borderBlockStart: `1px solid ${tone.line}`,
  '& > svg': { fontSize: 10, marginBlockStart: 5, color: tone.accent },
  '&[data-unread]': { backgroundColor: tone.accentBg },
  '&[data-unread] .said': { fontWeight: 560 },
  '& .said': { color: tone.ink, textDecoration: 'none', overflowWrap: 'anywhere' },
  '& a.said:hover': { textDecoration: 'underline' },
  // The whole row answers to a press; what is beside the words lies above.
  '& a.said::after': { content: '""', position: 'absolute', inset: 0 },
  '& button': { position: 'relative', zIndex: 1, minInlineSize: 28 },
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5 },
});

interface NotificationItemProps {
  news: Notification;
  /** The case was opened: that is reading it. */
  onFollow: () => void;
  onMark: (read: boolean) => void;
  /** True while nothing more is told about its case. */
  isMuted: boolean;
  onMute: (muted: boolean) => void;
}

/** One notification: what happened, with the way to the case, when, and whether it was read. */
export function NotificationItem(props: NotificationItemProps) {
  const { news, onFollow, onMark, isMuted, onMute } = props;
  const t = useT();
  const { read, at, can } = news;
  const reference = news.case?.reference;
  const run = news.bulkId === undefined ? undefined : `/bulk/${encodeURIComponent(news.bulkId)}`;
  const path = news.case === undefined ? run : casePath(news.case);
  const sentence = <Sentence news={news} />;
  return (
    <Row data-unread={read ? undefined : ''} data-news={news.id}>
      {read ? <span /> : <DotIcon titleAccess={t('notifications.unread')} />}
      <div>
        {path === undefined ? (
          <span className="said" tabIndex={-1}>
            {sentence}
          </span>
        ) : (
          <Link className="said" to={path} onClick={onFollow}>
            {sentence}
          </Link>
        )}
        <Detail news={news} />
        <small>
          <Instant at={at} />
          {reference === undefined ? null : (
            <ActionButton
              variant="quiet"
              size="small"
              affordance={can['notificationMute']}
              aria-label={t(isMuted ? 'notifications.unmuteCase.of' : 'notifications.muteCase.of', {
                reference,
              })}
              onClick={() => onMute(!isMuted)}
            >
              {t(isMuted ? 'notifications.unmuteCase' : 'notifications.muteCase')}
            </ActionButton>
          )}
        </small>
      </div>
      <ActionButton
        variant="quiet"
        size="small"
        icon={read ? <DotIcon /> : <CheckIcon />}
        affordance={can['notificationRead']}
        aria-label={t(read ? 'notifications.markUnread' : 'notifications.markRead')}
        hint={t(read ? 'notifications.markUnread' : 'notifications.markRead')}
        onClick={() => onMark(!read)}
      >
        {null}
      </ActionButton>
    </Row>
  );
}
