import { useParams, useSearchParams } from 'react-router';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CaseCrumbs } from './CaseCrumbs.tsx';
import type { Queue } from './queue-spec.ts';
import type { Beside } from './trail-steps.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useSteps } from './use-steps.ts';

interface UnreadProps {
  busy: boolean;
  onRetry: () => void;
}

interface CaseUnreadProps extends UnreadProps {
  queue: Queue;
  caseId: string;
}

/** In place of a case that was never opened here, while nobody can be reached; the ways on still lead on. */
function CaseUnread({ queue, caseId, busy, onRetry }: CaseUnreadProps) {
  const t = useT();
  const [search] = useSearchParams();
  const neighbours = useNeighbours(queue, search, caseId);
  const steps = useSteps(queue);
  const goAlong = (way: keyof Beside) => steps.goAlong(neighbours.beside, way);
  return (
    <>
      <CaseCrumbs place={{ queue, search, neighbours, goAlong }} />
      <EmptyState
        kind="failed"
        level={1}
        title={t('case.unread.title')}
        text={t('case.unread.text')}
        action={
          <ActionButton busy={busy} onClick={onRetry}>
            {t('common.action.retry')}
          </ActionButton>
        }
      />
    </>
  );
}

/** What stands in place of the cases of a queue; `param` is the one of the address that names the case. */
export function unreadOf(queue: Queue, param: string) {
  return function Unread(props: UnreadProps) {
    const { [param]: caseId = '' } = useParams();
    return <CaseUnread key={caseId} queue={queue} caseId={caseId} {...props} />;
  };
}
