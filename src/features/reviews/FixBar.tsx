import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { mayOrSay } from './may-or-say.ts';
import { RefusedFields } from './RefusedFields.tsx';
import type { Bench } from './use-bench.ts';
import { useFixing } from './use-fixing.ts';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  justifyContent: 'space-between',
  marginBlockStart: 8,
  color: tone.ink2,
  '& svg': { fontSize: 14, verticalAlign: -2 },
});

/** Fixes clause and elements, after which stars, tier and effect are shown; says where that stands. */
export function FixBar({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const { fix, busy, problem } = useFixing(request, bench);
  const words = useProblemWords(problem);
  const key = useKeyText('review.key.fix', 'f');
  const may = request.can['deletionRequestFinding'] ?? { allowed: false };
  const { open, fixed } = bench;
  const affordance = !may.allowed
    ? may
    : fixed
      ? { allowed: false, reason: t('review.fix.isFixed') }
      : open.length > 0
        ? { allowed: false, reason: t('review.fix.open', { count: open.length }) }
        : may;
  useKeys('case.keys', [
    {
      keys: 'f',
      id: 'review.key.fix',
      run: () => (!busy && mayOrSay(affordance) ? void fix() : undefined),
    },
  ]);
  const again = request.finding !== undefined && !fixed;
  return (
    <>
      <Bar>
        <span>
          {fixed ? (
            <>
              <CheckIcon /> {t('review.fix.isFixed')}
              {request.finding?.changedAfterSeeing ? ` · ${t('review.fix.afterSeeing')}` : ''}
            </>
          ) : again ? (
            t('review.fix.again')
          ) : open.length > 0 ? (
            t('review.fix.open', { count: open.length })
          ) : (
            t('review.fix.ready')
          )}
        </span>
        <ActionButton
          size="small"
          kbd={key}
          affordance={affordance}
          busy={busy}
          onClick={() => void fix()}
        >
          {t('review.fix')}
        </ActionButton>
      </Bar>
      {words === null ? null : (
        <ProblemNotice
          {...words}
          detail={<RefusedFields problem={problem} detail={words.detail} />}
        />
      )}
    </>
  );
}
