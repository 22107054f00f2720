import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Question } from '../../api/contract/questions.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';

interface QuestionHistoryProps {
  question: Question;
  entries: readonly TimelineEntry[];
  /** Draws the entries. */
  children: (entries: readonly TimelineEntry[]) => ReactNode;
}

/** What happened around the question: notes, earlier answers and events; not what stands beside it whole. */
export function QuestionHistory({ question, entries, children }: QuestionHistoryProps) {
  const t = useT();
  const { text, answer } = question;
  const shown = entries.filter(
    (entry) =>
      entry.kind !== 'message' ||
      (entry.message.text !== text && entry.message.text !== answer?.text),
  );
  if (shown.length === 0) return null;
  return (
    <Panel title={t('question.history')} collapsible aside={shown.length}>
      {children(shown)}
    </Panel>
  );
}
