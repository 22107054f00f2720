import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import type { RulingView } from '../../api/contract/rulings.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';
import type { Arrival } from './arrival.ts';
import { CitedList } from './CitedList.tsx';
import { DecisionBar } from './DecisionBar.tsx';

interface ApprovalDetailProps {
  ruling: RulingView;
  dispute: Dispute;
  policy: Policy;
  /** What it would do, as the API counts it. */
  receipt: ReactNode;
  arrival: Arrival;
  onDone: () => void;
}

const Stack = styled('article')({ display: 'grid', gap: 12, minWidth: 0 });
const Head = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: 8,
  '& h2': { margin: 0, fontSize: 15, scrollMarginBlock: 16 },
  '& h2:focus': { outline: 'none' },
  '& p': { margin: 0, color: tone.ink2 },
});
const Sides = styled('div')({
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
  alignItems: 'start',
});
const Column = styled('div')({ display: 'grid', gap: 12, minWidth: 0 });
/** As wide as its words, and never so wide that the labels beside it break. */
const Long = styled('span')({ display: 'inline-block', maxInlineSize: '32ch' });
const Words = styled('p')({
  margin: 0,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  borderInlineStart: '3px solid',
  paddingInlineStart: 10,
});
const Code = styled('code')({ fontFamily: monoFamily, fontSize: 12 });

/** One proposed ruling, whole: money, reasons, both statements as the parties will read them. */
export function ApprovalDetail(props: ApprovalDetailProps) {
  const { ruling, dispute, policy, receipt, arrival, onDone } = props;
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const { afterDecision } = arrival;
  useEffect(() => {
    // Whoever has begun to type elsewhere meanwhile goes on typing.
    const typing = document.activeElement?.matches('input, textarea') ?? false;
    if (afterDecision && !typing) heading.current?.focus();
  }, [afterDecision]);
  const { body } = ruling;
  const labels = new Map(policy.reasonCodes.map((reason) => [reason.code, reason.label]));
  const reasonWords = (code: string) => {
    const id = `approvals.reason.${code}`;
    return isMessageId(id) ? t(id) : code;
  };
  const { order } = dispute;
  return (
    <Stack aria-label={`${ruling.reference} ${ruling.claim}`}>
      <Head>
        <div>
          <h2 dir="auto" ref={heading} tabIndex={-1}>
            {ruling.claim}
          </h2>
          <p>
            <Code>{ruling.disputeReference}</Code> · <bdi>{ruling.buyerName}</bdi> ·{' '}
            <bdi>{ruling.sellerName}</bdi>
          </p>
        </div>
        <Link to={`/disputes/${ruling.disputeId}`}>{t('approvals.openCase')}</Link>
      </Head>
      <Sides>
        <Panel level={3} title={t('approvals.facts')} aside={t(`ruling.kindLong.${ruling.kind}`)}>
          <Column>
            {receipt}
            <Facts
              facts={(['captured', 'refunded'] as const).map((id) => ({
                id,
                label: t(`approvals.${id}`),
                value: <Money money={order[id]} />,
              }))}
            />
          </Column>
        </Panel>
        <Column>
          <Panel level={3} title={t('approvals.why')}>
            <ul style={{ margin: '0 0 8px', paddingInlineStart: 18 }}>
              {ruling.approvalReasons.map((code) => (
                <li key={code}>{reasonWords(code)}</li>
              ))}
            </ul>
            <Facts
              facts={[
                {
                  id: 'basis',
                  label: t('approvals.basis'),
                  value: t(`ruling.basis.${body.basis}`),
                },
                {
                  id: 'reasons',
                  label: t('approvals.reasons'),
                  value: (
                    <Long>
                      {body.reasonCodes.map((code) => labels.get(code) ?? code).join(', ')}
                    </Long>
                  ),
                },
                {
                  id: 'approvals',
                  label: t('approvals.approvals'),
                  value: t('approvals.approvalsOf', {
                    given: ruling.approvals.length,
                    needed: ruling.approvalsNeeded,
                  }),
                },
                {
                  id: 'digest',
                  label: t('approvals.digest'),
                  value: <Code>{ruling.digest.slice(0, 12)}</Code>,
                },
              ]}
            />
          </Panel>
          <Panel level={3} title={t('approvals.cited')}>
            <CitedList ruling={ruling} dispute={dispute} />
          </Panel>
        </Column>
      </Sides>
      <Sides>
        <Panel level={3} title={t('approvals.toBuyer')}>
          <Words dir="auto" style={{ borderColor: tone.buyer }}>
            {body.statementToBuyer}
          </Words>
        </Panel>
        <Panel level={3} title={t('approvals.toSeller')}>
          <Words dir="auto" style={{ borderColor: tone.seller }}>
            {body.statementToSeller}
          </Words>
        </Panel>
      </Sides>
      {body.internalNote ? (
        <Panel level={3} title={t('approvals.note')}>
          <Words dir="auto" style={{ borderColor: tone.staff }}>
            {body.internalNote}
          </Words>
        </Panel>
      ) : null}
      <DecisionBar ruling={ruling} byItself={arrival.byItself} onDone={onDone} />
    </Stack>
  );
}
