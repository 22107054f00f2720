import { styled } from '@mui/material/styles';
import type { Reply } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { ChevronEndIcon } from '../../ui/Icons.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { Money } from '../../ui/Money.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';

export type Persona = Reply<'personaList'>['items'][number];

const ROLES = ['admin', 'agent', 'trust', 'auditor'] as const;

const Group = styled('section')({
  '& h2': { fontSize: 11.5, fontWeight: 600, color: tone.ink3, letterSpacing: 0 },
  '& > p': { color: tone.ink2, marginBlockEnd: 8 },
  '& ul': {
    listStyle: 'none',
    padding: 0,
    margin: 0,
    display: 'grid',
    gap: 8,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
  },
});

const Card = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  inlineSize: '100%',
  minBlockSize: 56,
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 10,
  padding: '9px 12px',
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  cursor: 'pointer',
  '&:hover': { borderColor: tone.accent },
  '&:focus-visible': focusRing,
  '&[aria-disabled="true"]': { opacity: 0.55, cursor: 'progress' },
  '& b': { fontWeight: 600 },
  '& small': { display: 'block', color: tone.ink2, fontSize: 11.5 },
  '& svg': { color: tone.ink3, fontSize: 16 },
  '[dir=rtl] & svg': { transform: 'scaleX(-1)' },
});

interface PersonaCardsProps {
  personas: readonly Persona[];
  /** Being signed in now; the others wait. */
  busyId: string | null;
  onPick: (persona: Persona) => void;
}

function Limit({ persona }: { persona: Persona }) {
  const t = useT();
  if (persona.limit === undefined)
    return <>{persona.about ?? t(`session.role.${persona.role}.short`)}</>;
  return (
    <>
      {t('session.limit')} <Money money={persona.limit} size="small" />
    </>
  );
}

/** People to work as, by role, each with what they may decide alone. */
export function PersonaCards({ personas, busyId, onPick }: PersonaCardsProps) {
  const t = useT();
  return ROLES.map((role) => {
    const people = personas.filter((persona) => persona.role === role);
    if (people.length === 0) return null;
    return (
      <Group key={role} aria-labelledby={`role-${role}`}>
        <h2 id={`role-${role}`}>{t(`session.role.${role}`)}</h2>
        <p>{t(`session.role.${role}.about`)}</p>
        <ul>
          {people.map((persona) => (
            <li key={persona.id}>
              <Card
                type="button"
                aria-disabled={busyId !== null || undefined}
                aria-busy={busyId === persona.id || undefined}
                onClick={() => (busyId === null ? onPick(persona) : undefined)}
              >
                <Initials name={persona.name} decorative size={30} />
                <span>
                  <b>{persona.name}</b>
                  <small>
                    <Limit persona={persona} />
                  </small>
                </span>
                <ChevronEndIcon />
              </Card>
            </li>
          ))}
        </ul>
      </Group>
    );
  });
}
