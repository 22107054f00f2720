import type { RefObject } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';
import { markPlace } from './insert-at-cursor.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { unresolvedPlaces, unresolvedReason } from './unresolved-words.ts';

interface UnresolvedNoticeProps {
  text: string;
  /** Where the text stands. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Names the variables of macros that nobody filled in, and leads to each; nothing without any. */
export function UnresolvedNotice({ text, field }: UnresolvedNoticeProps) {
  const t = useT();
  const places = unresolvedPlaces(text, t);
  const reason = unresolvedReason(places, t);
  if (reason === undefined) return null;
  return (
    <ProblemNotice
      severity="warning"
      title={reason}
      actions={places.map(({ name, start, end }) => (
        <ActionButton
          key={start}
          size="small"
          onClick={() => (field.current ? markPlace(field.current, start, end) : undefined)}
        >
          {t('macro.unresolved.show', { name })}
        </ActionButton>
      ))}
    />
  );
}
