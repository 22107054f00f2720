import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { SearchIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { PaletteItem } from './palette-item.ts';
import { PaletteList } from './PaletteList.tsx';
import { rankItems } from './rank-items.ts';
import { useFoundItems } from './use-found-items.ts';
import { grouped, isComposing, usePaletteList } from './use-palette-list.ts';
import { useSettled } from './use-settled.ts';

/** A pause in typing after which the API is asked. */
const PAUSE_MS = 150;

const Window = styled(Dialog)({
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': {
    inlineSize: 'min(640px, calc(100% - 24px))',
    maxInlineSize: 'none',
    maxBlockSize: 'min(520px, 76dvh)',
    margin: '10dvh 12px 12px',
    display: 'flex',
    flexDirection: 'column',
  },
});

const Head = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  padding: '4px 14px',
  borderBlockEnd: `1px solid ${tone.line}`,
  color: tone.ink3,
  // The ring would be clipped by the window's edge; the line below carries the focus.
  '&:focus-within': { boxShadow: `inset 0 -2px 0 ${tone.accent}` },
  '& svg': { fontSize: 17, flex: 'none' },
  '& input': {
    all: 'unset',
    flex: 1,
    minInlineSize: 0,
    minBlockSize: 40,
    fontSize: 15,
    color: tone.ink,
    '&::placeholder': { color: tone.ink3, opacity: 1 },
  },
});

const Note = styled('p')({
  margin: 0,
  padding: '8px 14px',
  color: tone.ink2,
  '&[data-problem]': { color: tone.late },
});

const none: readonly PaletteItem[] = [];

interface PaletteProps {
  /** What is known without asking: actions, pages, views. */
  known: readonly PaletteItem[];
  /** What was done and opened last; leads while nothing is typed. */
  recent?: readonly PaletteItem[];
  onClose: () => void;
  onChoose: (item: PaletteItem) => void;
}

/** One field, one list: do something, go somewhere, open a case. Nothing acts before Enter or a press. */
export function Palette({ known, recent = none, onClose, onChoose }: PaletteProps) {
  const t = useT();
  const listId = useId();
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const settled = useSettled(text, PAUSE_MS, composing);
  const found = useFoundItems(text, settled);
  const problem = useProblemWords(found.error);
  const isEmpty = text.trim() === '';
  const rest = known.filter(({ id }) => !isEmpty || recent.every((one) => one.id !== id));
  const offered = [
    ...(isEmpty ? recent : none),
    ...rankItems(rest, text),
    ...found.items,
    ...found.more,
  ];
  const items = grouped(offered).flatMap(([, some]) => some);
  const list = usePaletteList(items, onChoose, !isEmpty);
  const optionId = (item: PaletteItem) => `${listId}-${item.id.replaceAll(/\W/g, '_')}`;
  return (
    <Window
      open
      onClose={onClose}
      transitionDuration={0}
      slotProps={{ paper: { 'aria-label': t('palette.title') } }}
    >
      <Head>
        <SearchIcon />
        <input
          // The dialog was asked for in order to type.
          ref={takeFocus}
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={list.active === undefined ? undefined : optionId(list.active)}
          aria-label={t('palette.title')}
          placeholder={t('palette.hint')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            list.reset();
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={(event) => {
            list.onKey(event);
            if (isComposing(event)) event.stopPropagation();
          }}
        />
      </Head>
      <PaletteList
        id={listId}
        items={items}
        active={list.active}
        optionId={optionId}
        choose={onChoose}
      />
      {found.isBusy ? <Note aria-hidden>{t('palette.searching')}</Note> : null}
      {/* Of its own: the page behind a dialog, with its live regions, is not read. */}
      <VisuallyHidden role="status">
        {found.isBusy ? t('palette.searching') : t('palette.count', { count: items.length })}
      </VisuallyHidden>
      {problem === null ? null : (
        <Note role="alert" data-problem>
          {problem.title} {problem.next}
        </Note>
      )}
    </Window>
  );
}

function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}
