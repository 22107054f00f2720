import type { TimelineEntry } from '../../api/contract/cases.ts';
import { showBidiControls, truncateGraphemes } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

interface NewsNoticeProps {
  news: readonly TimelineEntry[];
  onAccept: () => void;
}

/** As much of a message as tells whether it matters. */
const WORDS = 160;

function NewsLine({ entry }: { entry: TimelineEntry }) {
  const t = useT();
  if (entry.kind === 'message') {
    return (
      <bdi>
        {t('composer.news.message', {
          name: entry.message.authorName,
          text: truncateGraphemes(showBidiControls(entry.message.text), WORDS),
        })}
      </bdi>
    );
  }
  if (entry.kind === 'evidence') {
    const name = entry.evidence[0]?.submittedByName ?? '';
    return <bdi>{t('composer.news.evidence', { name, count: entry.evidence.length })}</bdi>;
  }
  return <span>{t('composer.news.event')}</span>;
}

/** Stops a message that was begun before something new came in: shows it, and asks again. */
export function NewsNotice({ news, onAccept }: NewsNoticeProps) {
  const t = useT();
  return (
    <ProblemNotice
      severity="warning"
      alert
      title={t('composer.news.title', { count: news.length })}
      detail={
        <>
          {news.map((entry) => (
            <span key={`${entry.kind}-${entry.id}`} style={{ display: 'block' }}>
              <Instant at={entry.at} format="time" /> <NewsLine entry={entry} />
            </span>
          ))}
        </>
      }
      kept={t('composer.kept')}
      actions={
        <ActionButton size="small" onClick={onAccept}>
          {t('composer.news.accept')}
        </ActionButton>
      }
    />
  );
}
