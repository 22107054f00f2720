import type { ComponentType } from 'react';
import { useParams, type LoaderFunctionArgs } from 'react-router';
import type { Appeal } from '../api/contract/appeals.ts';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { appealQueue } from '../features/queue/appeal-queue.ts';
import { unreadOf } from '../features/queue/CaseUnread.tsx';
import { useT } from '../locales/use-t.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { DeletionAppeal } from './DeletionAppeal.tsx';

/** One read; an unknown id goes to the error page. */
export async function loader({ params }: LoaderFunctionArgs) {
  await prefetch(q('appealView', { params: { appealId: params['appealId'] ?? '' } }));
  return null;
}

/** In its place while it cannot be read. */
export const Unread = unreadOf(appealQueue, 'appealId');

/** The bench of an appeal, by what it is against. */
const BENCHES: Partial<Record<Appeal['subject']['kind'], ComponentType<{ appeal: Appeal }>>> = {
  deletionRequest: DeletionAppeal,
};

/** An appeal: found anew before the first reasoning is read. */
export default function AppealPage() {
  const t = useT();
  const { appealId = '' } = useParams();
  const appeal = usePrefetched('appealView', { params: { appealId } });
  const Bench = BENCHES[appeal.subject.kind];
  return Bench === undefined ? (
    <EmptyState kind="noRight" level={1} title={t('appeal.noSubject')} />
  ) : (
    <Bench key={appealId} appeal={appeal} />
  );
}
