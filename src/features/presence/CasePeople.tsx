import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { Presence } from '../../api/contract/presence.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { useSession } from '../../stores/session.ts';
import { EyeIcon, PenIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';
import { useBeat } from './use-beat.ts';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: 0,
  marginInlineEnd: 'auto',
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minBlockSize: 26,
    boxSizing: 'border-box',
    paddingInline: 8,
    borderRadius: 6,
    border: `1px solid ${tone.line2}`,
    color: tone.ink2,
  },
  '& li[data-mode=writing]': { borderColor: tone.soon, color: tone.soon },
  '& svg': { fontSize: 14 },
  '@media print': { display: 'none' },
});

/** Says who begins to write; `names` is a line for each who writes. */
function useHeard(names: string): void {
  const t = useT();
  const heard = useRef('');
  useEffect(() => {
    const before = heard.current.split('\n');
    heard.current = names;
    const fresh = names.split('\n').filter((name) => name !== '' && !before.includes(name));
    for (const name of fresh) announce(t('presence.writing', { name }));
  }, [names, t]);
}

interface CasePeopleProps {
  item: { id: string; presence?: Presence | undefined };
}

/** Tells that this person is on the case, and shows who else is; that somebody begins to write is said. */
export function CasePeople({ item }: CasePeopleProps) {
  const t = useT();
  useBeat(item.id);
  const me = useSession((state) => state.session?.agent.id);
  const others = (item.presence ?? []).filter(({ agent }) => agent.id !== me);
  const writers = others.filter(({ mode }) => mode === 'writing').map(({ agent }) => agent.name);
  useHeard(writers.join('\n'));
  if (others.length === 0) return null;
  return (
    <List aria-label={t('presence.label')}>
      {others.map(({ agent, mode }) => (
        <li key={agent.id} data-mode={mode}>
          {mode === 'writing' ? <PenIcon /> : <EyeIcon />}
          {t(`presence.${mode}`, { name: agent.name })}
        </li>
      ))}
    </List>
  );
}
