import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { RulingView } from '../../api/contract/rulings.ts';
import { useT } from '../../locales/use-t.ts';
import { CheckIcon, ClockIcon, DashIcon, ErrorIcon, WarningIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';

type Look = 'ok' | 'soon' | 'late' | 'pause';
const looks: Record<Look, ReactNode> = {
  ok: <CheckIcon />,
  soon: <ClockIcon />,
  late: <ErrorIcon />,
  pause: <DashIcon />,
};
const stateLook: Record<RulingView['state'], Look> = {
  draft: 'pause',
  proposed: 'soon',
  approved: 'soon',
  executing: 'soon',
  executed: 'ok',
  failed: 'late',
  unknown: 'late',
  superseded: 'pause',
  void: 'pause',
};
const refundLook = {
  requested: 'soon',
  processing: 'soon',
  succeeded: 'ok',
  failed: 'late',
  unknown: 'late',
} as const satisfies Record<NonNullable<RulingView['refund']>['state'], Look>;

const Line = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  '&[data-look=ok]': { color: tone.ok },
  '&[data-look=soon]': { color: tone.soon },
  '&[data-look=late]': { color: tone.late },
  '&[data-look=pause]': { color: tone.ink2 },
});

/** A ruling is not money: its own state, and beside it what its refund or replacement does. */
export function RulingState({ ruling }: { ruling: RulingView }) {
  const t = useT();
  const { formatDate } = useIntl();
  const { state, refund, replacement } = ruling;
  return (
    <>
      <Line data-look={stateLook[state]}>
        {looks[stateLook[state]]}
        {t(`ruling.state.${state}`)}
      </Line>
      {refund ? (
        <Line data-look={refundLook[refund.state]}>
          {refundLook[refund.state] === 'late' ? <WarningIcon /> : looks[refundLook[refund.state]]}
          {t(`ruling.refund.${refund.state}`)}
          {refund.failure ? ` (${refund.failure})` : null}
        </Line>
      ) : null}
      {replacement ? (
        <Line data-look={replacement.state === 'confirmed' ? 'ok' : 'soon'}>
          {looks[replacement.state === 'confirmed' ? 'ok' : 'soon']}
          {t(`ruling.replacement.${replacement.state}`, {
            date: formatDate(replacement.shipBy, { day: 'numeric', month: 'short' }),
          })}
        </Line>
      ) : null}
    </>
  );
}
