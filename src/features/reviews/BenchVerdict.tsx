import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { AppealLinks } from './AppealLinks.tsx';
import { ClusterList } from './ClusterList.tsx';
import { ClusterPanel } from './ClusterPanel.tsx';
import { DecideDesk } from './DecideDesk.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { PrecedentPanel } from './NearPanels.tsx';
import { NoticePanel } from './NoticePanel.tsx';
import { BarredPanel } from './ReadPanels.tsx';
import { RemedyPicker } from './RemedyPicker.tsx';
import { SecondPanel } from './SecondPanel.tsx';
import type { Bench } from './use-bench.ts';

interface BenchVerdictProps {
  request: DeletionRequest;
  bench: Bench;
  onDone: () => void;
}

/** What happens to the review, what each side will read, what it changes, and the way to decide it. */
export function BenchVerdict({ request, bench, onDone }: BenchVerdictProps) {
  const t = useT();
  if (bench.isOver) {
    return (
      <>
        <EndedPanel request={request} />
        {request.sealed ? (
          <Panel title={t('review.panel.decision')}>
            <p style={{ margin: 0, color: tone.ink2 }}>{t('review.sealed')}</p>
          </Panel>
        ) : null}
        <DecisionPanel request={request} />
        {request.decision === undefined && request.unveiled !== undefined ? (
          <EffectPanel request={request} bench={bench} />
        ) : null}
        <AppealLinks appeals={request.appeals} />
        {request.cluster === undefined ? null : <ClusterList cluster={request.cluster} />}
        <PrecedentPanel request={request} />
      </>
    );
  }
  if (bench.barred !== undefined) {
    return (
      <>
        <SecondPanel request={request} onDone={onDone} />
        {request.status === 'held' ? null : <BarredPanel of="review" reason={bench.barred} />}
        <DecisionPanel request={request} />
        <EffectPanel request={request} bench={bench} />
        {request.cluster === undefined ? null : <ClusterList cluster={request.cluster} />}
        <AppealLinks appeals={request.appeals} />
        <PrecedentPanel request={request} />
      </>
    );
  }
  return (
    <>
      <SecondPanel request={request} onDone={onDone} />
      <DecisionPanel request={request} />
      <RemedyPicker request={request} bench={bench} />
      <NoticePanel bench={bench} />
      <EffectPanel request={request} bench={bench} />
      <ClusterPanel request={request} bench={bench} />
      <AppealLinks appeals={request.appeals} />
      <PrecedentPanel request={request} />
      <DecideDesk request={request} bench={bench} onDone={onDone} />
    </>
  );
}
