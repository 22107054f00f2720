import { useLayoutEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { pageKeys } from '../../api/case-reads.ts';
import { hasKept } from '../../api/kept-answers.ts';
import { CASE_QUEUES } from '../../api/contract/queue-names.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { offlineNow } from '../../stores/connection.ts';
import { holdKeys } from '../../stores/keys-held.ts';
import { toast } from '../../stores/toasts.ts';
import { wayNow } from '../../stores/way.ts';
import type { Queue } from './queue-spec.ts';
import type { Beside, Neighbours, Step } from './trail-steps.ts';

/** The ways from a case to others of its queue. */
export function useSteps(queue: Queue) {
  const t = useT();
  const navigate = useNavigate();
  // Whoever went on meanwhile is not led away by an act that ends only now.
  const isHere = useRef(false);
  // Before the page is seen: its keys answer from then on.
  useLayoutEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const go = (to: string, state?: { search: string }) =>
    isHere.current ? void navigate(to, state && { state }) : undefined;
  function goTo(step: Step): void {
    const { id, query, found } = step;
    const path = found?.path ?? `/${queuePlace(queue.queue)}/${id}`;
    if (isHere.current) holdKeys(path);
    go(`${path}${query}`, found && { search: found.search });
  }

  /**
   * To the case before or after this one. A press that comes while the last one's case is still on its way goes
   * on from there: else it would ask for the same step once more and be lost.
   */
  function goAlong(beside: Neighbours['beside'], way: keyof Beside): void {
    const step = beside(wayNow())[way];
    if (step !== undefined) goTo(step);
  }

  async function goOnReadable(step: Step): Promise<void> {
    const place =
      CASE_QUEUES.find((one) => step.found?.path.startsWith(`/${queuePlace(one)}/`)) ?? queue.queue;
    const kept = await Promise.all(pageKeys(place, step.id).map(hasKept));
    if (kept.every(Boolean)) goTo(step);
    else if (isHere.current) toast({ kind: 'info', message: t('case.nav.unread') });
  }

  /** After an act: to a case that can be shown. Without a network one that was never read leads nowhere. */
  function goOn(step: Step): void {
    if (offlineNow()) void goOnReadable(step);
    else goTo(step);
  }
  return { go, goTo, goAlong, goOn };
}
