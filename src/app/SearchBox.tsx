import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useT } from '../locales/use-t.ts';
import { useKeyText } from '../stores/key-text.ts';
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

/** What the page of results was asked for; other pages have their own words. */
function askedBy({ pathname, search }: { pathname: string; search: string }): string {
  return pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : '';
}

/** One field for everything: a reference opens its case, other words lead to what they find. */
export function SearchBox() {
  const t = useT();
  const navigate = useNavigate();
  const location = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => askedBy(location));
  const searchKey = useKeyText('shell.keys.search', '/');
  const focus = () => {
    field.current?.focus();
    field.current?.select();
  };
  useKeys('shell.keys.everywhere', [{ keys: '/', id: 'shell.keys.search', run: focus }]);

  useEffect(() => {
    // A page that comes never takes away what is being typed.
    if (document.activeElement !== field.current) setText(askedBy(location));
  }, [location]);

  function go(event: FormEvent): void {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    // Done here: the page that comes takes the focus.
    field.current?.blur();
    void navigate(`/search?${new URLSearchParams({ q: words })}`);
  }

  return (
    <Box role="search" onSubmit={go}>
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
          const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
          if (isComposing && event.key === 'Enter') event.preventDefault();
          if (!isComposing && event.key === 'Escape') field.current?.blur();
        }}
      />
      {searchKey === undefined ? null : <Kbd aria-hidden>{searchKey}</Kbd>}
    </Box>
  );
}
