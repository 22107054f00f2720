import { styled } from '@mui/material/styles';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';

const HOUR = 3_600_000;
const sides = ['seller', 'buyer', 'staff'] as const;
const colour = { seller: tone.seller, buyer: tone.buyer, staff: tone.accent };

const Bar = styled('div')({
  display: 'flex',
  blockSize: 8,
  borderRadius: 4,
  overflow: 'hidden',
  backgroundColor: tone.sunk,
  margin: '6px 0 4px',
});

/** How long the case lay with whom so far, and with whom it lies now. */
export function WhoseCourt({ dispute }: { dispute: Dispute }) {
  const t = useT();
  const { court, awaiting } = dispute;
  return (
    <Panel title={t('case.court')} aside={t(`case.awaiting.${awaiting}`)}>
      <Bar aria-hidden>
        {sides.map((side) => (
          <i
            key={side}
            style={{ display: 'block', flexGrow: court[side], backgroundColor: colour[side] }}
          />
        ))}
      </Bar>
      <span>
        {sides.map((side, at) => (
          <span key={side} style={{ fontWeight: awaiting === side ? 620 : 400 }}>
            {at > 0 ? ' · ' : ''}
            {t(`case.court.${side}`, { hours: Math.round(court[side] / HOUR) })}
          </span>
        ))}
      </span>
    </Panel>
  );
}
