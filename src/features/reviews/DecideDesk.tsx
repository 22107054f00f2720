import { useState } from 'react';
import { refreshQueues } from '../../api/case-cache.ts';
import { call } from '../../api/client.ts';
import type { DeletionProposal } from '../../api/contract/deletion-proposal.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useT } from '../../locales/use-t.ts';
import { useOffline } from '../../stores/connection.ts';
import { useSession } from '../../stores/session.ts';
import { changesOf } from './changed.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { ProposeBar } from './ProposeBar.tsx';
import { useAfterDeciding } from './use-after-deciding.ts';
import type { Bench } from './use-bench.ts';
import { useDeciding } from './use-deciding.ts';
import { useStops } from './use-stops.ts';

interface DecideDeskProps {
  request: DeletionRequest;
  bench: Bench;
  /** Once, when it was decided: on to the next one, stay, or back. */
  onDone: () => void;
}

/** Sends what was found of a request; what came to it meanwhile is looked at first. */
export function DecideDesk({ request, bench, onDone }: DecideDeskProps) {
  const t = useT();
  const { id, version, can, status } = request;
  const [looked, setLooked] = useState(request);
  const me = useSession((state) => state.session?.agent);
  const changes = changesOf(looked, request, me);
  const isChanged = changes.length > 0;
  const isSecond = status === 'held';
  const say = useAfterDeciding(() => bench.restore(bench.form));
  const sending = useDeciding({
    version,
    send: (proposal: DeletionProposal, idempotencyKey) => {
      const args = { params: { requestId: id }, ifMatch: version, idempotencyKey };
      return isSecond
        ? call('deletionRequestConfirm', { ...args, body: { instead: proposal } })
        : call('deletionRequestPropose', { ...args, body: proposal });
    },
    onDone: (made) => {
      bench.clear();
      say(made);
      onDone();
    },
    refresh: () => Promise.all([refreshCase(id), refreshQueues()]),
  });
  const stop = useStops(request, bench);
  const offline = useOffline();
  const { proposal } = bench;
  return (
    <ProposeBar
      queue="deletion-requests"
      may={
        can[isSecond ? 'deletionRequestConfirm' : 'deletionRequestPropose'] ?? { allowed: false }
      }
      stop={isChanged ? t('review.changed.title') : offline ? t('review.stop.offline') : stop}
      isSecond={isSecond}
      draft={bench}
      effect={bench.preview}
      sending={sending}
      onSubmit={() => (proposal === undefined ? undefined : void sending.decide(proposal))}
      changed={
        isChanged ? <ChangedSince changes={changes} onSeen={() => setLooked(request)} /> : undefined
      }
    />
  );
}
