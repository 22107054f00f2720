import { styled } from '@mui/material/styles';
import type { Mentionable } from '../../lib/mentions.ts';
import { useT } from '../../locales/use-t.ts';
import { Initials } from '../../ui/Initials.tsx';
import { tone } from '../../ui/tokens.ts';

interface MentionListProps {
  id: string;
  optionId: (index: number) => string;
  offered: readonly Mentionable[];
  active: number;
  choose: (person: Mentionable) => void;
}

const List = styled('div')({
  position: 'absolute',
  insetInlineStart: 10,
  insetBlockStart: 0,
  zIndex: 5,
  minInlineSize: 200,
  padding: 4,
  border: `1px solid ${tone.line2}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  '& [role=option]': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 28,
    padding: '2px 8px',
    borderRadius: 6,
    cursor: 'pointer',
  },
  '& [aria-selected=true]': {
    backgroundColor: tone.accentBg,
    color: tone.accent,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

/** Staff whose name begins like what was typed after the `@`; the field keeps the focus. */
export function MentionList({ id, optionId, offered, active, choose }: MentionListProps) {
  const t = useT();
  if (offered.length === 0) return null;
  return (
    <div style={{ position: 'relative', padding: 0 }}>
      <List id={id} role="listbox" aria-label={t('composer.mention.label')}>
        {offered.map((person, index) => (
          <div
            key={person.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The field must not lose its cursor to the mouse.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(person);
            }}
          >
            <Initials name={person.name} decorative />
            <bdi>{person.name}</bdi>
          </div>
        ))}
      </List>
    </div>
  );
}
