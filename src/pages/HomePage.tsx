import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import type { Notification } from '../api/contract/notifications.ts';
import { NewsCard } from '../features/home/NewsCard.tsx';
import { Quiet } from '../features/home/Quiet.tsx';
import { PartCard } from '../features/home/PartCard.tsx';
import { PartProblem } from '../features/home/PartProblem.tsx';
import { useHomeKeys } from '../features/home/use-home-keys.ts';
import { useHome, useNews } from '../features/home/use-home.ts';
import { Sentence } from '../features/notifications/NotificationWords.tsx';
import { TakeNextButton } from '../features/queue/TakeNextButton.tsx';
import { CLOCK } from '../lib/time-formats.ts';
import { useT } from '../locales/use-t.ts';
import { useOffline } from '../stores/connection.ts';
import { useSession } from '../stores/session.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PanelSkeleton } from '../ui/Skeletons.tsx';
import { tone } from '../ui/tokens.ts';
import { useNow } from '../ui/use-now.ts';

const Head = styled('header')({
  marginBlockEnd: 12,
  '& p': { color: tone.ink2 },
});
// Parts are of every height: columns leave no holes beside the tall ones.
const Grid = styled('div')({
  columnWidth: 360,
  columnGap: 12,
  '& > *': { breakInside: 'avoid', marginBlockEnd: 12 },
  '& > [role=alert]': { columnSpan: 'all' },
});

const sentence = (news: Notification) => <Sentence news={news} />;

/** What needs me now, the most pressing first; calm when nothing does. */
export default function HomePage() {
  const t = useT();
  const { formatDate } = useIntl();
  const navigate = useNavigate();
  const now = useNow(30_000);
  const me = useSession((state) => state.session?.agent);
  const offline = useOffline();
  const home = useHome();
  const news = useNews();
  const nextKey = useHomeKeys();
  const { busy, quiet, can } = home;
  const isDone =
    !home.waits && !news.waits && home.error === null && news.error === null && news.unread === 0;
  const when = home.at === undefined ? 'none' : formatDate(home.at, { ...CLOCK, weekday: 'long' });
  // Nobody can be reached and nothing was kept: that is one thing to say.
  const isUnread = home.error?.kind === 'network' && offline;
  const queues = (
    <ActionButton onClick={() => void navigate('/disputes')}>{t('home.done.queue')}</ActionButton>
  );
  return (
    <>
      <Head>
        <h1 tabIndex={-1}>{t('home.title')}</h1>
        <p>{t('home.lead', { name: me?.name ?? '', when })}</p>
      </Head>
      {isDone && busy.length === 0 ? (
        <EmptyState
          kind="allDone"
          title={t('home.done.title')}
          text={t(me?.role === 'auditor' ? 'home.done.text.reader' : 'home.done.text')}
          action={queues}
        />
      ) : (
        <Grid>
          {home.waits ? [0, 1, 2].map((at) => <PanelSkeleton key={at} height={180} />) : null}
          {home.error === null ? null : (
            <PartProblem
              title={t(isUnread ? 'home.unread' : 'home.failed')}
              error={home.error}
              onRetry={home.retry}
            />
          )}
          {busy.map((part) => (
            <PartCard
              key={part.part}
              part={part}
              now={now}
              actions={
                part.part === 'late' &&
                part.queues?.map(({ queue }, at) => (
                  <TakeNextButton
                    key={queue}
                    queue={queue}
                    can={can}
                    kbd={at === 0 ? nextKey : undefined}
                  />
                ))
              }
            />
          ))}
          {isUnread ? null : <NewsCard news={news} sentence={sentence} />}
        </Grid>
      )}
      {quiet.length > 0 && !(isDone && busy.length === 0) ? <Quiet parts={quiet} /> : null}
    </>
  );
}
