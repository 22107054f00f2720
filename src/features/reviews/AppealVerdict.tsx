import type { Appeal } from '../../api/contract/appeals.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { AppealDesk } from './AppealDesk.tsx';
import { ComparePanel, OutcomePanel } from './AppealPanels.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { NoticePanel } from './NoticePanel.tsx';
import { OutcomeForm } from './OutcomeForm.tsx';
import { BarredPanel } from './ReadPanels.tsx';
import { RemedyPicker } from './RemedyPicker.tsx';
import type { useAppealActs } from './use-appeal-acts.ts';
import type { AppealWork } from './use-appeal.ts';
import type { Bench } from './use-bench.ts';

interface AppealVerdictProps {
  appeal: Appeal;
  request: DeletionRequest;
  bench: Bench;
  work: AppealWork;
  acts: ReturnType<typeof useAppealActs>;
  onDone: () => void;
}

/** The first reasoning once it is unsealed, how the own finding compares, and the outcome. */
export function AppealVerdict(props: AppealVerdictProps) {
  const { appeal, request, bench, work, acts, onDone } = props;
  // What came instead of the first decision is no longer compared with an own finding.
  const isInstead =
    appeal.outcome?.outcome === 'modified' && appeal.outcome.effectiveAt !== undefined;
  return (
    <>
      <OutcomePanel appeal={appeal} />
      {isInstead ? null : <ComparePanel appeal={appeal} request={request} />}
      {appeal.sealed ? null : (
        <>
          <EndedPanel request={request} />
          <DecisionPanel
            request={request}
            title={isInstead ? 'appeal.panel.instead' : 'appeal.panel.first'}
          />
        </>
      )}
      {bench.barred === undefined ? null : <BarredPanel of="appeal" reason={bench.barred} />}
      {bench.isRead ? null : (
        <>
          <OutcomeForm appeal={appeal} work={work} />
          {work.form.outcome === 'modified' && !appeal.sealed ? (
            <>
              <RemedyPicker request={request} bench={bench} />
              <NoticePanel bench={work.notices} />
            </>
          ) : null}
          <AppealDesk appeal={appeal} work={work} acts={acts} onDone={onDone} />
        </>
      )}
    </>
  );
}
