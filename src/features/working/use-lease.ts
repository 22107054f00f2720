import { useEffect, useRef } from 'react';
import { call } from '../../api/client.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useRun } from '../../api/use-run.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { useSession } from '../../stores/session.ts';
import { toast } from '../../stores/toasts.ts';
import { useIsLookedAt } from '../../ui/use-is-looked-at.ts';
import { useNow } from '../../ui/use-now.ts';
import { useCasePresence } from './case-presence.ts';
import type { WorkCase } from './work-case.ts';

const SECOND = 1_000;
/** Renewed when less than this is left and the case is looked at, in milliseconds. */
const RENEW_BELOW = 5 * 60_000;
/** From here on the end is near enough to say so (cases.md §7), in milliseconds. */
const ENDING = 60_000;

/** The lease of a case: whose it is, how long, and the ways to take, keep and leave it. */
export function useLease({ id, lease }: Pick<WorkCase, 'id' | 'lease'>) {
  const t = useT();
  useCasePresence(id);
  const now = useNow(SECOND);
  const me = useSession((state) => state.session?.agent.id);
  const isLookedAt = useIsLookedAt();
  const left = lease ? Date.parse(lease.expiresAt) - now : 0;
  const isLive = lease !== undefined && left > 0;
  const isMine = isLive && lease.holder.id === me;
  const params = { caseId: id };

  // Taking a case over is told in its timeline too.
  const { run, busy } = useRun(toast, () => refreshCase(id));

  const isDue = isMine && isLookedAt && left < RENEW_BELOW;
  useEffect(() => {
    if (!isDue) return;
    const look = () => refreshCase(id);
    // A refusal shows as the case it now is; a lost connection leaves "Keep it" for the last minute.
    void call('caseRenew', { params: { caseId: id } }).then(look, look);
  }, [isDue, id]);

  const isEnding = isMine && left <= ENDING;
  useEffect(() => {
    if (isEnding) announce(t('case.lease.ending'));
  }, [isEnding, t]);

  // Who loses a case hears to whom, at once: the page changes under their hands.
  const wasMine = useRef(false);
  const lostTo = isLive && !isMine ? lease.holder.name : undefined;
  useEffect(() => {
    if (wasMine.current && lostTo !== undefined)
      announce(t('case.lease.lost', { name: lostTo }), 'assertive');
    wasMine.current = isMine;
  }, [isMine, lostTo, t]);

  return {
    left,
    isLive,
    isMine,
    isEnding,
    busy,
    claim: (takeOverReason?: string) =>
      run(async () => {
        await call('caseClaim', { params, body: takeOverReason ? { takeOverReason } : {} });
        announce(t('case.lease.taken'));
      }),
    keep: () => run(() => call('caseRenew', { params })),
    release: () =>
      run(async () => {
        await call('caseRelease', { params });
        announce(t('case.lease.left'));
      }),
  };
}
