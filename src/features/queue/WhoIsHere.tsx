import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { Presence } from '../../api/contract/presence.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { EyeIcon, PenIcon } from '../../ui/Icons.tsx';
import { cut, tone } from '../../ui/tokens.ts';

const Root = styled('small')({
  display: 'flex !important',
  alignItems: 'center',
  gap: 4,
  '& svg': { fontSize: 13, flex: 'none' },
  '& span': cut,
  '&[data-mode=writing]': { color: `${tone.soon} !important` },
});

interface WhoIsHereProps {
  presence?: Presence | undefined;
  /** Whose name stands above it already. */
  holderId: string | undefined;
}

/** Who looks at a case or writes on it now, other than the person at the desk; nothing when nobody is. */
export function WhoIsHere({ presence, holderId }: WhoIsHereProps) {
  const t = useT();
  const intl = useIntl();
  const me = useSession((state) => state.session?.agent.id);
  const others = (presence ?? []).filter(({ agent }) => agent.id !== me);
  // Whoever writes matters more than whoever looks, and there is little room.
  const writers = others.filter(({ mode }) => mode === 'writing');
  const shown = writers.length > 0 ? writers : others;
  if (shown.length === 0) return null;
  const state = writers.length > 0 ? 'writing' : 'viewing';
  const mode = t(`queue.here.${state}`);
  const names = intl.formatList(shown.map(({ agent }) => agent.name));
  const isHolder = shown.every(({ agent }) => agent.id === holderId);
  const words = t('queue.here.who', { names, mode });
  return (
    <>
      {holderId === undefined ? <small title={words}>{names}</small> : null}
      <Root data-mode={state} title={words}>
        {state === 'writing' ? <PenIcon /> : <EyeIcon />}
        <span>{holderId === undefined || isHolder ? mode : names}</span>
      </Root>
    </>
  );
}
