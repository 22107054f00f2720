import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { useT } from '../locales/use-t.ts';
import { useSession } from '../stores/session.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { Initials } from '../ui/Initials.tsx';
import { tone } from '../ui/tokens.ts';
import { leaveSession } from './leave-session.ts';

const Root = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  gap: '2px 8px',
  padding: '8px 8px 0',
  borderBlockStart: `1px solid ${tone.line}`,
  // A name is never cut: a long one takes a second line.
  '& span': { overflowWrap: 'anywhere', lineHeight: 1.3 },
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5 },
  '& button': { gridColumn: 2, justifySelf: 'start', marginInlineStart: -6 },
});

/** The person at this desk, their role, and the way out. */
export function WhoAmI() {
  const t = useT();
  const navigate = useNavigate();
  const agent = useSession((state) => state.session?.agent);
  if (agent === undefined) return null;
  return (
    <Root>
      <Initials name={agent.name} decorative />
      <span>
        {agent.name}
        <small>{t(`session.role.${agent.role}.short`)}</small>
      </span>
      <ActionButton
        variant="quiet"
        size="small"
        onClick={() => void leaveSession().then(() => navigate('/sign-in'))}
      >
        {t('shell.signOut')}
      </ActionButton>
    </Root>
  );
}
