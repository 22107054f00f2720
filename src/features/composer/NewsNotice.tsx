import { useChangeLines } from '../../api/change-lines.ts';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChangedNotice } from '../../ui/ChangedNotice.tsx';

interface NewsNoticeProps {
  news: readonly TimelineEntry[];
  onAccept: () => void;
}

/** Stops a message that was begun before something new came in: shows it, and asks again. */
export function NewsNotice({ news, onAccept }: NewsNoticeProps) {
  const t = useT();
  return (
    <ChangedNotice
      title={t('composer.news.title', { count: news.length })}
      lines={useChangeLines(news)}
      kept={t('composer.kept')}
      actions={
        <ActionButton size="small" onClick={onAccept}>
          {t('composer.news.accept')}
        </ActionButton>
      }
    />
  );
}
