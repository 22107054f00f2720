import { styled } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { saidAt } from '../api/kept-answers.ts';
import { LAST_VISIT } from '../api/query.ts';
import { CLOCK } from '../lib/time-formats.ts';
import { useT } from '../locales/use-t.ts';
import { announce } from '../stores/announcer.ts';
import { useConnection, useOffline } from '../stores/connection.ts';
import { useUnsavedCount } from '../stores/drafts.ts';
import { clockOffset } from '../ui/clock-offset.ts';
import { ClockIcon, DotIcon, OfflineIcon, RingIcon } from '../ui/Icons.tsx';
import { figures, tone } from '../ui/tokens.ts';
import { useNow } from '../ui/use-now.ts';

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

function useConnectionState(): keyof typeof icons {
  const offline = useOffline();
  const phase = useConnection((state) => state.phase);
  return offline ? 'offline' : phase;
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

/** How old the oldest of what is on screen is, in ms of this machine's clock; looked at once a minute. */
function useOldest(isWanted: boolean): number | undefined {
  const client = useQueryClient();
  useNow();
  if (!isWanted) return undefined;
  const shown = client
    .getQueryCache()
    .getAll()
    .filter((query) => query.isActive() && query.state.data !== undefined)
    .map(({ queryKey, state }) => saidAt(queryKey) ?? state.dataUpdatedAt)
    .filter((at) => at > LAST_VISIT);
  return shown.length === 0 ? undefined : Math.min(...shown);
}

/** Quiet: says since when nobody answers, how old the page is, what still works and what waits. */
export function OfflineBanner() {
  const t = useT();
  const { formatTime } = useIntl();
  const state = useConnectionState();
  const lostAt = useConnection((connection) => connection.lostAt);
  const oldest = useOldest(state === 'offline');
  const unsaved = useUnsavedCount();
  const wasOffline = useRef(false);
  useEffect(() => {
    if (wasOffline.current && state !== 'offline') announce(t('shell.connection.back'));
    wasOffline.current = state === 'offline';
  }, [state, t]);
  const time = (at: number | undefined) => (at === undefined ? 'none' : formatTime(at, CLOCK));
  const values = { since: time(lostAt), from: time(oldest) };
  return (
    <>
      {state === 'offline' || state === 'polling' ? (
        <Banner role="status">{t(`shell.connection.${state}.banner`, values)}</Banner>
      ) : null}
      {unsaved > 0 ? <Banner role="alert">{t('shell.unsaved', { count: unsaved })}</Banner> : null}
    </>
  );
}
