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

/** Who looks at a case or writes on it now, other than the person at the desk; nothing when nobody is. */
export function WhoIsHere({ presence }: { presence?: Presence | undefined }) {
  const t = useT();
  const intl = useIntl();
  const me = useSession((state) => state.session?.agent.id);
  const others = (presence ?? []).filter(({ agent }) => agent.id !== me);
  // Whoever writes matters more than whoever looks, and there is room for one line.
  const writers = others.filter(({ mode }) => mode === 'writing');
  const shown = writers.length > 0 ? writers : others;
  if (shown.length === 0) return null;
  const mode = writers.length > 0 ? 'writing' : 'viewing';
  const names = intl.formatList(shown.map(({ agent }) => agent.name));
  const words = t(`queue.here.${mode}`, { names });
  return (
    <Root data-mode={mode} title={words}>
      {mode === 'writing' ? <PenIcon /> : <EyeIcon />}
      <span>{words}</span>
    </Root>
  );
}
