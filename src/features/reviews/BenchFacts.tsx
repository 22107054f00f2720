import type { ReactNode } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { ClausePanel } from './ClausePanel.tsx';
import { OfferPanel, RequesterPanel, RequestPanel } from './FilePanels.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import type { Bench } from './use-bench.ts';

interface BenchFactsProps {
  request: DeletionRequest;
  bench: Bench;
  /** The step of the warning ladder that a person may take; another feature's. */
  ladder?: ReactNode;
}

/** What was written, about what, under which clause, and who asks. */
export function BenchFacts({ request, bench, ladder }: BenchFactsProps) {
  return (
    <>
      <ReviewPanel request={request} bench={bench} />
      <RequestPanel request={request} />
      <OfferPanel request={request} />
      <ClausePanel request={request} bench={bench} />
      <RequesterPanel request={request} ladder={ladder} />
    </>
  );
}
