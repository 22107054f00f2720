import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { hasKept } from '../../api/kept-answers.ts';
import { CASE_QUEUES } from '../../api/contract/queue-names.ts';
import { q } from '../../api/query.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { offlineNow } from '../../stores/connection.ts';
import { toast } from '../../stores/toasts.ts';
import type { Queue } from './queue-spec.ts';
import type { Step } from './trail-steps.ts';

const CASE = {
  disputes: (disputeId: string) => q('disputeView', { params: { disputeId } }).queryKey,
  tickets: (ticketId: string) => q('ticketView', { params: { ticketId } }).queryKey,
  questions: (questionId: string) => q('questionView', { params: { questionId } }).queryKey,
  'deletion-requests': (requestId: string) =>
    q('deletionRequestView', { params: { requestId } }).queryKey,
  appeals: (appealId: string) => q('appealView', { params: { appealId } }).queryKey,
};

/** The ways from a case to others of its queue. */
export function useSteps(queue: Queue) {
  const t = useT();
  const navigate = useNavigate();
  // Whoever went on meanwhile is not led away by an act that ends only now.
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const go = (to: string, state?: { search: string }) =>
    isHere.current ? void navigate(to, state && { state }) : undefined;
  const goTo = ({ id, query, found }: Step) =>
    found === undefined
      ? go(`/${queuePlace(queue.queue)}/${id}${query}`)
      : go(found.path, { search: found.search });

  async function goOnReadable(step: Step): Promise<void> {
    const place =
      CASE_QUEUES.find((one) => step.found?.path.startsWith(`/${queuePlace(one)}/`)) ?? queue.queue;
    const keys = [
      CASE[place](step.id),
      q('caseTimeline', { params: { caseId: step.id } }).queryKey,
    ];
    const kept = await Promise.all(keys.map(hasKept));
    if (kept.every(Boolean)) goTo(step);
    else if (isHere.current) toast({ kind: 'info', message: t('case.nav.unread') });
  }

  /** After an act: to a case that can be shown. Without a network one that was never read leads nowhere. */
  function goOn(step: Step): void {
    if (offlineNow()) void goOnReadable(step);
    else goTo(step);
  }
  return { go, goTo, goOn };
}
