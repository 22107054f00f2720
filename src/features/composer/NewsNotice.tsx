import { type Ref, useImperativeHandle, useRef } from 'react';
import { useChangeLines } from '../../api/change-lines.ts';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChangedNotice } from '../../ui/ChangedNotice.tsx';

export interface NewsHandle {
  /** Scrolls it into view and puts the focus on the way on. */
  show: () => void;
}

interface NewsNoticeProps {
  ref?: Ref<NewsHandle>;
  news: readonly TimelineEntry[];
  onAccept: () => void;
}

/** Stops a message that was begun before something new came in: shows it, and asks again. */
export function NewsNotice({ news, onAccept, ref }: NewsNoticeProps) {
  const t = useT();
  const accept = useRef<HTMLButtonElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      show: () => {
        accept.current?.focus({ preventScroll: true });
        accept.current?.closest('[role=alert]')?.scrollIntoView?.({ block: 'nearest' });
      },
    }),
    [],
  );
  return (
    <ChangedNotice
      title={t('composer.news.title', { count: news.length })}
      lines={useChangeLines(news)}
      kept={t('composer.kept')}
      actions={
        <ActionButton ref={accept} size="small" onClick={onAccept}>
          {t('composer.news.accept')}
        </ActionButton>
      }
    />
  );
}
