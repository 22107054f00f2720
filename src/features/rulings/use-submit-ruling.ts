import { useCallback, useEffect, useRef, useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { RulingBody, RulingReply, RulingView } from '../../api/contract/rulings.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { useDraft } from '../../stores/drafts.ts';
import { previewReceipt } from './use-receipt.ts';

/** A ruling on its way: the key that makes a second try the same try, and what it was for. */
interface Sent {
  key: string;
  body: string;
}

export type SubmitState =
  | { is: 'idle' }
  | { is: 'sending' }
  /** No answer came: the outcome is looked up by key, nothing is sent again by itself. */
  | { is: 'checking' }
  | { is: 'unreached' }
  | { is: 'refused'; problem: ApiProblem };

type Outcome = RulingReply | RulingView;
const nothing: Sent = { key: '', body: '' };

/** An answer that leaves open whether the ruling was made: silence, nonsense, or a server error. */
function isUnknown(problem: ApiProblem): boolean {
  return problem.kind !== 'problem' || problem.status >= 500 || problem.code === 'stillRunning';
}

/**
 * Sends a ruling exactly once (money.md, two keys). The key belongs to the intent and is kept with
 * the draft, through reload and crash, until the outcome is known.
 *
 * @param seen the dispute the person looked at; its version goes as `If-Match`
 * @param onDone called once with the ruling that was made
 */
export function useSubmitRuling(seen: Dispute, onDone: (ruling: Outcome) => void) {
  const [state, setState] = useState<SubmitState>({ is: 'idle' });
  const [sent, setSent, forget] = useDraft<Sent>(`ruling-sent:${seen.id}`, nothing);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  const finish = useCallback(
    (ruling: Outcome) => {
      forget();
      setState({ is: 'idle' });
      done.current(ruling);
    },
    [forget],
  );

  const check = useCallback(
    async (key: string) => {
      setState({ is: 'checking' });
      try {
        const found = await call('rulingList', { query: { idempotencyKey: key } });
        const ruling = found.items[0];
        if (ruling) finish(ruling);
        else setState({ is: 'unreached' });
      } catch (error) {
        if (!isProblem(error)) throw error;
        if (!isUnknown(error)) setState({ is: 'refused', problem: error });
      }
    },
    [finish],
  );

  const submit = useCallback(
    async (body: RulingBody) => {
      const text = JSON.stringify(body);
      const key = sent.key !== '' && sent.body === text ? sent.key : newKey();
      setState({ is: 'sending' });
      try {
        const receipt = await previewReceipt(seen.id, body);
        setSent({ key, body: text });
        const ruling = await call('rulingPropose', {
          params: { disputeId: seen.id },
          body: { ...body, digest: receipt.digest },
          ifMatch: seen.version,
          idempotencyKey: key,
        });
        finish(ruling);
      } catch (error) {
        if (!isProblem(error)) throw error;
        if (error.operation === 'rulingPropose' && isUnknown(error)) return check(key);
        if (error.operation === 'rulingPropose') forget();
        setState({ is: 'refused', problem: error });
        if (error.status === 412 || error.status === 409) {
          await invalidate('disputeView', { params: { disputeId: seen.id } });
        }
      }
    },
    [seen, sent, setSent, finish, forget, check],
  );

  // A key from before a reload: find out what became of it before anything else is sent.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || sent.key === '' || state.is !== 'idle') return;
    asked.current = true;
    void check(sent.key);
  }, [sent.key, state.is, check]);

  const again = useCallback(() => check(sent.key), [check, sent.key]);
  const dismiss = useCallback(() => setState({ is: 'idle' }), []);
  return { state, submit, again, dismiss };
}
