import { styled } from '@mui/material/styles';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import type { RulingReply } from '../api/contract/rulings.ts';
import { isProblem } from '../api/problem.ts';
import { prefetch, q, useApiQuery, usePrefetched } from '../api/query.ts';
import { ApprovalDetail } from '../features/approvals/ApprovalDetail.tsx';
import { ApprovalList } from '../features/approvals/ApprovalList.tsx';
import { arrivalOf, firstOfList, nextAfter, nextOfList } from '../features/approvals/arrival.ts';
import { ProposedReceipt } from '../features/rulings/ProposedReceipt.tsx';
import { type Translate, useT } from '../locales/use-t.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PanelSkeleton } from '../ui/Skeletons.tsx';
import { tone } from '../ui/tokens.ts';
import { useMedia } from '../ui/use-media.ts';

const listQuery = { state: 'proposed', limit: '100' };

/** Waiting rulings, and the chosen one whole; a ruling by address may no longer wait. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { rulingId } = params;
  await Promise.all([
    prefetch(q('rulingList', { query: listQuery }), q('policyView')),
    rulingId ? prefetch(q('rulingView', { params: { rulingId } })) : undefined,
  ]);
  return null;
}

const Split = styled('div')({
  display: 'grid',
  gap: 16,
  gridTemplateColumns: 'minmax(260px, 340px) minmax(0, 1fr)',
  alignItems: 'start',
  '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Sub = styled('span')({
  color: tone.ink2,
  fontWeight: 400,
  fontSize: 13,
  marginInlineStart: 8,
});

/** The second admin's desk. */
export default function ApprovalsPage() {
  const t = useT();
  const { rulingId } = useParams();
  const { items } = usePrefetched('rulingList', { query: listQuery });
  const [first] = items;
  // Beside the list there is room to read: the ruling that is due first. Below it, the list comes first.
  const wide = useMedia('(min-width: 900px)');
  if (wide && !rulingId && first) {
    return <Navigate replace to={`/approvals/${first.id}`} state={firstOfList} />;
  }
  return (
    <>
      <h1 tabIndex={-1} style={{ margin: '0 0 12px' }}>
        {t('approvals.title')}
        <Sub>{t('approvals.sub')}</Sub>
      </h1>
      {items.length === 0 && !rulingId ? (
        <EmptyState
          kind="allDone"
          title={t('approvals.empty.title')}
          text={t('approvals.empty.text')}
        />
      ) : (
        <Split>
          <ApprovalList rulings={items} chosen={rulingId} />
          {rulingId ? <Chosen rulingId={rulingId} /> : <p>{t('approvals.choose')}</p>}
        </Split>
      )}
    </>
  );
}

/** A ruling that its author took back while it was read: a draft is the author's alone from then on. */
function takenBack(ruling: RulingReply, t: Translate): RulingReply {
  const reason = t('approvals.gone', { state: t('ruling.state.draft') });
  const can = Object.keys(ruling.can).map((operation) => [operation, { allowed: false, reason }]);
  return { ...ruling, state: 'draft', can: Object.fromEntries(can) as RulingReply['can'] };
}

function Chosen({ rulingId }: { rulingId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const arrival = arrivalOf(useLocation().state);
  const read = usePrefetched('rulingView', { params: { rulingId } });
  const { error } = useApiQuery('rulingView', { params: { rulingId } });
  const ruling = error && isProblem(error, 'notFound') ? takenBack(read, t) : read;
  const policy = usePrefetched('policyView');
  const { items } = usePrefetched('rulingList', { query: listQuery });
  const dispute = useApiQuery('disputeView', { params: { disputeId: ruling.disputeId } });
  if (!dispute.data) return <PanelSkeleton />;
  const next = nextAfter(items, rulingId);
  const goOn = () =>
    void navigate(next ? `/approvals/${next.id}` : '/approvals', { state: nextOfList });
  return (
    <div>
      {ruling.state === 'proposed' ? null : (
        <p role="status">{t('approvals.gone', { state: t(`ruling.state.${ruling.state}`) })}</p>
      )}
      <ApprovalDetail
        key={ruling.id}
        ruling={ruling}
        dispute={dispute.data}
        policy={policy}
        arrival={arrival}
        receipt={<ProposedReceipt ruling={ruling} dispute={dispute.data} />}
        onDone={goOn}
      />
    </div>
  );
}
