import type { Receipt } from '../../api/contract/rulings.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** Why the API would refuse this ruling as it stands, in its own words under ours. */
export function Refusals({ refusals }: { refusals: Receipt['refusals'] }) {
  const t = useT();
  return refusals.map((refusal) => {
    const title = `problem.${refusal.code}.title`;
    return (
      <ProblemNotice
        key={refusal.code}
        severity="warning"
        title={isMessageId(title) ? t(title) : refusal.code}
        detail={refusal.detail}
      />
    );
  });
}
