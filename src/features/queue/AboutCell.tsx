import { useT } from '../../locales/use-t.ts';
import { useHasDraft } from '../../stores/drafts.ts';
import { Headed } from './Headed.tsx';
import type { CaseRow } from './queue-spec.ts';
import { TwoLines } from './TwoLines.tsx';
import { useSnoozeWords } from './use-snooze-words.ts';

interface AboutCellProps {
  row: Pick<CaseRow, 'id' | 'snooze' | 'tags' | 'unread'>;
  /** What it is about, in the words of whoever brought it. */
  text: string;
  /** What else is worth knowing before it is opened, the most telling first. */
  hints: readonly string[];
  /** It left this list. */
  gone: boolean;
}

/** What a case of any kind is about, whether that is new, and what else is worth knowing. */
export function AboutCell({ row, text, hints, gone }: AboutCellProps) {
  const t = useT();
  const hasDraft = useHasDraft(row.id);
  const snoozed = useSnoozeWords(row.snooze);
  const words = gone
    ? [t('queue.hint.gone')]
    : [...hints, ...(snoozed === undefined ? [] : [snoozed]), ...(row.tags ?? [])];
  const line = words.join(' · ');
  return (
    <TwoLines>
      <Headed text={text} unread={row.unread} draft={hasDraft} />
      <small dir="auto" title={line}>
        {line}
      </small>
    </TwoLines>
  );
}
