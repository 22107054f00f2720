import { useState } from 'react';
import { useLive } from '../api/live.ts';
import { useBulkMarks } from '../stores/bulk-marks.ts';
import { useSession } from '../stores/session.ts';
import { Asked } from './Asked.tsx';
import { BulkChip } from './later.ts';

/** Room for the progress of bulk runs: its code comes when one of mine goes on. */
export function BulkSlot() {
  const me = useSession((state) => state.session?.agent.id);
  const isMarked = useBulkMarks().length > 0;
  const [isHeard, setHeard] = useState(false);
  useLive(({ type, recipientId }) => {
    if (type === 'bulk' && recipientId === me) setHeard(true);
  });
  return (
    <Asked when={isMarked || isHeard}>
      <BulkChip />
    </Asked>
  );
}
