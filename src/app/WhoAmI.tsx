import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { useT } from '../locales/use-t.ts';
import { useSession } from '../stores/session.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { Initials } from '../ui/Initials.tsx';
import { cut, tone } from '../ui/tokens.ts';
import { leaveSession } from './leave-session.ts';

const Root = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 8,
  padding: '8px 4px 0 8px',
  borderBlockStart: `1px solid ${tone.line}`,
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5 },
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
      <span style={cut}>
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
