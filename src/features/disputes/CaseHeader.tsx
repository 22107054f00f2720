import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';
import { placesOf } from './places.ts';
import { CaseMenu } from './CaseMenu.tsx';
import { shownState } from './shown-state.ts';

const Root = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 12px',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  marginBlockEnd: 12,
  '& h1': { margin: 0 },
});
const Sub = styled('div')({
  color: tone.ink2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 6px',
  alignItems: 'center',
  '& code': { fontFamily: monoFamily, fontSize: 12, fontWeight: 620, color: tone.ink },
});
const End = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });

interface CaseHeaderProps {
  dispute: Dispute;
  /** How urgent it is, and its tags. */
  marks: ReactNode;
}

/** What is claimed, by whom against whom, what is due, and what can be done about it. */
export function CaseHeader({ dispute, marks }: CaseHeaderProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const { escalation, nextClock, flags } = dispute;
  const when = (at: string) =>
    formatDate(at, { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <Root>
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <h1 tabIndex={-1}>
          <bdi>{dispute.claim}</bdi>
        </h1>
        <Sub>
          <code>{dispute.reference}</code>
          <span>· {t(`case.reason.${dispute.reason}`)}</span>
          {dispute.status === 'escalated' && escalation ? null : (
            <span>· {t(`case.status.${dispute.status}`)}</span>
          )}
          {escalation ? (
            <span>
              ·{' '}
              {t('case.escalated', {
                by: t(`case.party.${escalation.by}`),
                when: when(escalation.at),
              })}
            </span>
          ) : null}
          <span>
            ·{' '}
            <T
              id="case.against"
              values={{
                buyer: <PartyName kind="buyer" name={dispute.buyer.name} />,
                seller: <PartyName kind="seller" name={dispute.seller.name} />,
              }}
            />
          </span>
          {flags.map((flag) => (
            <span key={flag} style={{ color: tone.soon }}>
              · {t(`case.flag.${flag}`)}
            </span>
          ))}
          {marks}
        </Sub>
      </div>
      <End>
        {nextClock ? (
          <ClockChip
            state={shownState(nextClock)}
            dueAt={nextClock.dueAt}
            {...(nextClock.warnAt ? { warnAt: nextClock.warnAt } : {})}
            label={t('case.clock.due', {
              clock: t(`case.clock.${nextClock.name}`),
              when: when(nextClock.dueAt),
            })}
            zones={placesOf([dispute.buyer, dispute.seller])}
            onExplain={storyOf(dispute.id, nextClock)}
          />
        ) : null}
        <CaseMenu dispute={dispute} />
      </End>
    </Root>
  );
}
