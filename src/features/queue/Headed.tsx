import { DraftMark, UnreadMark } from '../../ui/CaseMarks.tsx';
import { piece } from '../../ui/piece.ts';

const Line = piece('span', {
  display: 'flex !important',
  alignItems: 'center',
  gap: 8,
  minInlineSize: 0,
  '& > :not(:last-child)': { flex: 'none' },
  '& > :last-child': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '&[data-unread] > :last-child': { fontWeight: 600 },
});

interface HeadedProps {
  text: string;
  /** Nobody has read it yet. */
  unread?: boolean | undefined;
  /** The viewer began to write on it. */
  draft: boolean;
}

/** What a case is about, after the marks of what is new and of what was begun. */
export function Headed({ text, unread, draft }: HeadedProps) {
  return (
    <Line data-unread={unread || undefined}>
      {unread ? <UnreadMark /> : null}
      {draft ? <DraftMark /> : null}
      <span dir="auto" title={text}>
        {text}
      </span>
    </Line>
  );
}
