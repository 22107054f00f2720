import { styled } from '@mui/material/styles';
import { useT } from '../locales/use-t.ts';
import { useConnection } from '../stores/connection.ts';
import { clockOffset } from '../ui/clock-offset.ts';
import { ClockIcon, DotIcon, OfflineIcon, RingIcon } from '../ui/Icons.tsx';
import { figures, tone } from '../ui/tokens.ts';

const Chip = styled('span')({
  ...figures,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  minBlockSize: 24,
  paddingInline: 8,
  border: `1px solid ${tone.line}`,
  borderRadius: 6,
  backgroundColor: tone.panel,
  color: tone.ink2,
  whiteSpace: 'nowrap',
  '& svg': { fontSize: 12 },
  '&[data-state=live] svg': { color: tone.ok },
  '&[data-state=offline] svg, &[data-state=reconnecting] svg': { color: tone.soon },
});

const Banner = styled('div')({
  padding: '5px 20px',
  backgroundColor: tone.soonBg,
  color: tone.soon,
  fontSize: 12,
  '@media print': { display: 'none' },
});

const icons = {
  live: <DotIcon />,
  connecting: <RingIcon />,
  reconnecting: <RingIcon />,
  polling: <ClockIcon />,
  offline: <OfflineIcon />,
};

/** The built-in backend needs no network, so only a remote one can be offline. */
function useConnectionState(): keyof typeof icons {
  const { phase, online, standalone } = useConnection();
  return !online && !standalone ? 'offline' : phase;
}

/** "live", "reconnecting" or "offline", with a glyph. */
export function ConnectionChip() {
  const t = useT();
  const state = useConnectionState();
  return (
    <Chip data-state={state} title={t(`shell.connection.${state}.about`)}>
      {icons[state]}
      {t(`shell.connection.${state}`)}
    </Chip>
  );
}

/** How far the clock of the built-in world runs ahead of this machine's. */
export function ClockOffset() {
  const t = useT();
  const { standalone, offsetMs } = useConnection();
  if (!standalone) return null;
  const { none, ...span } = clockOffset(offsetMs);
  const words = none ? '' : t('shell.clock.offset', span).trimEnd();
  return (
    <span className="wide" style={{ color: tone.ink2, whiteSpace: 'nowrap' }}>
      {t('shell.standalone')}
      {words === '' ? null : ` · ${words}`}
    </span>
  );
}

/** Quiet: says what still works and what waits. */
export function OfflineBanner() {
  const t = useT();
  const state = useConnectionState();
  if (state !== 'offline' && state !== 'polling') return null;
  return <Banner role="status">{t(`shell.connection.${state}.banner`)}</Banner>;
}
