import type { ReactNode } from 'react';
import type { Dispute } from '../../api/contract/disputes.ts';
import { CarrierPanel } from './CarrierPanel.tsx';
import { ClockList } from './ClockList.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { RelatedCases } from './RelatedCases.tsx';
import { SellerMoney } from './SellerMoney.tsx';
import { WhoseCourt } from './WhoseCourt.tsx';

interface CaseFactsProps {
  dispute: Dispute;
  people: ReactNode;
}

/** The first region: what is at stake and with whom it lies. */
export function CaseFacts({ dispute, people }: CaseFactsProps) {
  return (
    <>
      <WhoseCourt dispute={dispute} />
      <OrderPanel dispute={dispute} />
      <SellerMoney dispute={dispute} />
      <ClockList
        caseId={dispute.id}
        clocks={dispute.clocks}
        people={[dispute.buyer, dispute.seller]}
      />
      {people}
      <CarrierPanel dispute={dispute} />
      <RelatedCases dispute={dispute} />
    </>
  );
}
