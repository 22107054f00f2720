import type { ReactNode } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { AxisPanel } from './AxisPanel.tsx';
import { ChatPanel } from './ChatPanel.tsx';
import { ElementMatrix } from './ElementMatrix.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { HandOverPanel } from './HandOverPanel.tsx';
import { AskedPanel, NearPanel, OrdersPanel } from './NearPanels.tsx';
import { ElementList } from './ReadPanels.tsx';
import type { Bench } from './use-bench.ts';

interface BenchStoryProps {
  request: DeletionRequest;
  bench: Bench;
  strip: ReactNode;
}

/** What happened and when, what must be shown, and what there is to show it by. */
export function BenchStory({ request, bench, strip }: BenchStoryProps) {
  return (
    <>
      <HandOverPanel handOvers={request.handOvers} />
      <AxisPanel request={request} bench={bench} />
      {bench.isOver ? null : bench.isRead ? (
        <ElementList elements={request.elements} />
      ) : (
        <ElementMatrix request={request} bench={bench} />
      )}
      <AskedPanel request={request} />
      <ChatPanel request={request} bench={bench} />
      <EvidencePanel request={request} bench={bench} strip={strip} />
      <NearPanel request={request} />
      <OrdersPanel request={request} />
    </>
  );
}
