import type { Mentionable } from '../../lib/mentions.ts';
import { useT } from '../../locales/use-t.ts';
import { Initials } from '../../ui/Initials.tsx';
import { OptionList } from '../../ui/OptionList.tsx';

interface MentionListProps {
  id: string;
  optionId: (index: number) => string;
  offered: readonly Mentionable[];
  active: number;
  choose: (person: Mentionable) => void;
}

/** Staff whose name begins like what was typed after the `@`; the field keeps the focus. */
export function MentionList({ id, optionId, offered, active, choose }: MentionListProps) {
  const t = useT();
  if (offered.length === 0) return null;
  return (
    <div style={{ position: 'relative', padding: 0 }}>
      <OptionList
        id={id}
        role="listbox"
        style={{ insetInlineStart: 10 }}
        aria-label={t('composer.mention.label')}
      >
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
      </OptionList>
    </div>
  );
}
