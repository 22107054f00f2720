import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState, type Ref } from 'react';
import { useForkRef } from '@mui/material/utils';
import type { Span } from '../../api/contract/reviews.ts';
import { focusRing, tone } from '../../ui/tokens.ts';

export interface AreaMark extends Span {
  tone: 'pin' | 'wrong' | 'quote';
}

interface MarkedAreaProps {
  id?: string;
  label: string;
  text: string;
  marks: readonly AreaMark[];
  /** Without it the text can be read and its words chosen, by mouse and by keys. */
  onChange?: ((text: string) => void) | undefined;
  describedBy?: string | undefined;
  invalid?: boolean;
  lang?: string | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

const Box = styled('div')({
  display: 'grid',
  position: 'relative',
  borderRadius: 6,
  // Words and marks scroll together.
  maxBlockSize: 300,
  overflow: 'auto',
  '& > *': {
    gridArea: '1 / 1',
    font: 'inherit',
    lineHeight: 1.55,
    letterSpacing: 'inherit',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    boxSizing: 'border-box',
    inlineSize: '100%',
    margin: 0,
    padding: '6px 8px',
    border: '1px solid transparent',
    borderRadius: 6,
  },
  '& > textarea': {
    color: tone.ink,
    backgroundColor: 'transparent',
    resize: 'none',
    overflow: 'hidden',
    blockSize: '100%',
    '&:not([aria-readonly])': { borderColor: tone.edge },
    '&:focus-visible': { ...focusRing, outlineOffset: -1 },
    '&[aria-invalid=true]': { borderColor: tone.late },
  },
  // The words below are only there for their marks; those above are read and chosen.
  '& > div': { color: 'transparent', userSelect: 'none', pointerEvents: 'none' },
  '& mark': { color: 'transparent', paddingBlock: 1 },
  '& mark[data-tone=pin]': {
    backgroundColor: tone.soonBg,
    boxShadow: `inset 0 -2px 0 ${tone.soon}`,
  },
  '& mark[data-tone=quote]': {
    backgroundColor: 'transparent',
    boxShadow: `inset 0 -1px 0 ${tone.seller}`,
  },
  '& mark[data-tone=wrong]': {
    backgroundColor: tone.lateBg,
    boxShadow: `inset 0 -2px 0 ${tone.late}`,
  },
  '& mark[data-tone=caret]': {
    backgroundColor: tone.accentBg,
    boxShadow: `inset 0 -2px 0 ${tone.accent}`,
  },
});

type Piece = { at: number; text: string; tone?: AreaMark['tone'] | 'caret' };

/** The text cut at every mark; where two lie on each other the more telling one shows. */
export function piecesOf(
  text: string,
  marks: readonly (Span & { tone: AreaMark['tone'] | 'caret' })[],
): Piece[] {
  const cuts = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]
    .filter((at) => at >= 0 && at <= text.length)
    .toSorted((a, b) => a - b);
  const order = ['wrong', 'pin', 'caret', 'quote'] as const;
  return [...new Set(cuts)].flatMap((at, index, all) => {
    const end = all[index + 1];
    if (end === undefined) return [];
    const on = marks.filter((mark) => mark.start <= at && mark.end >= end);
    const found = order.find((one) => on.some((mark) => mark.tone === one));
    return [{ at, text: text.slice(at, end), ...(found && { tone: found }) }];
  });
}

/** The word around a place, so that who moves by keys sees where they are. */
function wordAt(text: string, at: number): Span {
  const before = /\S*$/.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.slice(at))?.[0].length ?? 0;
  return { start: at - before, end: at + after };
}

/**
 * A text whose marked words stay marked while it is read, chosen from or written. It is a field, so that
 * words are chosen by mouse, finger and keys as everywhere (Shift with arrows).
 */
export function MarkedArea(props: MarkedAreaProps) {
  const { id, label, text, marks, onChange, describedBy, invalid, lang, ref } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const readOnly = onChange === undefined;
  const shown =
    readOnly && caret !== null
      ? [...marks, { ...wordAt(text, caret), tone: 'caret' as const }]
      : marks;
  // Browsers move no cursor in a field that is read-only; this one can be walked through and takes nothing.
  useEffect(() => {
    const area = own.current;
    if (!readOnly || area === null) return undefined;
    const refuse = (event: Event) => event.preventDefault();
    area.addEventListener('beforeinput', refuse);
    return () => area.removeEventListener('beforeinput', refuse);
  }, [readOnly]);
  const follow = () => {
    const area = own.current;
    if (area === null) return;
    const isFocused = area.ownerDocument.activeElement === area;
    setCaret(isFocused && area.selectionStart === area.selectionEnd ? area.selectionStart : null);
  };
  return (
    <Box dir="auto" lang={lang}>
      <div aria-hidden>
        {piecesOf(text, shown).map(({ at, text: words, tone: look }) =>
          look === undefined ? (
            <span key={at}>{words}</span>
          ) : (
            <mark key={at} data-tone={look}>
              {words}
            </mark>
          ),
        )}
        {/* The height of a last empty line. */}
        {'\u200b'}
      </div>
      <textarea
        ref={useForkRef(own, ref)}
        id={id}
        dir="auto"
        rows={1}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-readonly={readOnly || undefined}
        inputMode={readOnly ? 'none' : undefined}
        spellCheck={readOnly ? false : undefined}
        value={text}
        onChange={(event) => onChange?.(event.target.value)}
        onSelect={follow}
        onFocus={follow}
        onBlur={() => setCaret(null)}
        data-words={readOnly || undefined}
      />
    </Box>
  );
}
