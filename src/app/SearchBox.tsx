import { styled } from '@mui/material/styles';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { queryClient, q } from '../api/query.ts';
import { useT } from '../locales/use-t.ts';
import { useKeys } from '../stores/keys.ts';
import { SearchIcon } from '../ui/Icons.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { focusRing, tone } from '../ui/tokens.ts';

const Box = styled('form')({
  flex: '1 1 auto',
  maxInlineSize: 420,
  minInlineSize: 0,
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minBlockSize: 32,
  paddingInline: 10,
  border: `1px solid ${tone.line2}`,
  borderRadius: 7,
  backgroundColor: tone.panel,
  color: tone.ink3,
  '&:focus-within': focusRing,
  '& input': {
    all: 'unset',
    flex: 1,
    minInlineSize: 0,
    color: tone.ink,
    '&::placeholder': { color: tone.ink3, opacity: 1 },
    '&::-webkit-search-cancel-button': { display: 'none' },
  },
  '& svg': { fontSize: 15, flex: 'none' },
});

const REFERENCE = /^dsp-\d{4}-\d+$/i;

/** A reference or an id that names exactly one case. */
async function caseFor(text: string): Promise<string | null> {
  const query = { q: text, view: 'all', limit: '2' } as const;
  const found = await queryClient.query(q('disputeList', { query })).catch(() => null);
  const [first] = found?.items ?? [];
  const folded = text.toLowerCase();
  const exact = first?.reference.toLowerCase() === folded || first?.id.toLowerCase() === folded;
  return first !== undefined && exact ? first.id : null;
}

/** One field for everything: a reference opens its case, other words search the queue. */
export function SearchBox() {
  const t = useT();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const focus = () => {
    field.current?.focus();
    field.current?.select();
  };
  useKeys('shell.keys.everywhere', [{ keys: '/', id: 'shell.keys.search', run: focus }]);

  async function go(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return;
    const looksExact = REFERENCE.test(wanted) || /^[\w-]{8,}$/.test(wanted);
    const id = looksExact ? await caseFor(wanted) : null;
    const search = new URLSearchParams({ view: 'all', q: wanted });
    // Done here: the page that comes takes the focus.
    field.current?.blur();
    await navigate(id === null ? `/disputes?${search}` : `/disputes/${encodeURIComponent(id)}`);
    setText('');
  }

  return (
    <Box role="search" onSubmit={(event) => void go(event)}>
      <SearchIcon />
      <input
        ref={field}
        type="search"
        dir="auto"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('shell.search.label')}
        placeholder={t('shell.search.hint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.current?.blur();
        }}
      />
      <Kbd aria-hidden>/</Kbd>
    </Box>
  );
}
