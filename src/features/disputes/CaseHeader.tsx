import { type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { CaseHead, HeadFlag } from '../../ui/CaseHead.tsx';
import { dayFormat } from '../../ui/Instant.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { CaseMenu } from './CaseMenu.tsx';

interface CaseHeaderProps {
  dispute: Dispute;
  /** The nearest clock. */
  clock: ReactNode;
  /** How urgent it is, and its tags. */
  marks: ReactNode;
}

/** What is claimed, by whom against whom, what is due, and what can be done about it. */
export function CaseHeader({ dispute, clock, marks }: CaseHeaderProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const { escalation, flags, status, buyer, seller } = dispute;
  const when = (at: string) => formatDate(at, dayFormat(at));
  return (
    <CaseHead
      title={dispute.claim}
      reference={dispute.reference}
      marks={marks}
      end={
        <>
          {clock}
          <CaseMenu dispute={dispute} />
        </>
      }
    >
      {t(`case.reason.${dispute.reason}`)}
      {status === 'escalated' && escalation ? null : t(`case.status.${status}`)}
      {escalation
        ? t('case.escalated', {
            by: t(`case.party.${escalation.by}`),
            when: when(escalation.at),
          })
        : null}
      <T
        id="case.against"
        values={{
          buyer: <PartyName kind="buyer" name={buyer.name} />,
          seller: <PartyName kind="seller" name={seller.name} />,
        }}
      />
      {flags.map((flag) => (
        <HeadFlag key={flag}>{t(`case.flag.${flag}`)}</HeadFlag>
      ))}
    </CaseHead>
  );
}
