import { useRef, useState } from 'react';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { DeletionProposal } from '../../api/contract/deletion-proposal.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';

export type Deciding =
  | { is: 'idle' }
  | { is: 'sending' }
  /** Nothing came back: the same key sends the same decision, never a second one. */
  | { is: 'unknown' }
  | { is: 'refused'; problem: ApiProblem };

/** What is sent: a proposal, or as second person the confirmation of one, or another instead of it. */
export type Decision =
  | { act: 'propose'; proposal: DeletionProposal }
  | { act: 'confirm'; instead?: DeletionProposal };

function send(request: DeletionRequest, decision: Decision, idempotencyKey: string) {
  const args = { params: { requestId: request.id }, ifMatch: request.version, idempotencyKey };
  return decision.act === 'propose'
    ? call('deletionRequestPropose', { ...args, body: decision.proposal })
    : call('deletionRequestConfirm', {
        ...args,
        body: decision.instead === undefined ? {} : { instead: decision.instead },
      });
}

/** Sends the decision of a request once; a refusal stays in place, with everything that was written. */
export function useDeciding(request: DeletionRequest, onDone: (made: DeletionRequest) => void) {
  const [state, setState] = useState<Deciding>({ is: 'idle' });
  const last = useRef({ key: '', body: '' });

  async function decide(decision: Decision): Promise<void> {
    if (state.is === 'sending') return;
    const body = JSON.stringify([request.version, decision]);
    if (last.current.body !== body) last.current = { key: newKey(), body };
    setState({ is: 'sending' });
    try {
      const made = await send(request, decision, last.current.key);
      last.current = { key: '', body: '' };
      setState({ is: 'idle' });
      onDone(made);
    } catch (error) {
      if (!isProblem(error)) throw error;
      const isUnknown = error.kind !== 'problem' || error.status >= 500;
      setState(isUnknown ? { is: 'unknown' } : { is: 'refused', problem: error });
    } finally {
      await Promise.all([refreshCase(request.id), refreshQueues()]);
    }
  }

  return { state, decide, dismiss: () => setState({ is: 'idle' }) };
}
