import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { CRITERIA } from '../../api/contract/review-words.ts';
import { useApiQuery } from '../../api/query.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { tone } from '../../ui/tokens.ts';
import { RatingTable } from './EffectPanel.tsx';
import { knownWord } from './review-words.ts';
import { StarRow } from './StarRow.tsx';
import { useRequestActs } from './use-request-acts.ts';

/** Reverses a decision on own motion; says first what comes back. */
export function ReversalDialog(props: { request: DeletionRequest; onClose: () => void }) {
  const { request, onClose } = props;
  const t = useT();
  const { reverse } = useRequestActs(request);
  const { data, error } = useApiQuery('reversalView', { params: { requestId: request.id } });
  const failed = useProblemWords(error);
  return (
    <ReasonDialog
      title={t('review.reverse.title', { reference: request.reference })}
      text={t('review.reverse.text')}
      label={t('review.reverse.reason')}
      confirmLabel={t('review.reverse.confirm')}
      missing={data === undefined ? t('review.reverse.waiting') : undefined}
      onClose={onClose}
      onConfirm={reverse}
    >
      {failed === null ? null : <ProblemNotice {...failed} />}
      {data === undefined ? null : (
        <section aria-label={t('review.reverse.back')}>
          <blockquote
            style={{
              margin: '0 0 8px',
              paddingInlineStart: 10,
              borderInlineStart: `3px solid ${tone.line2}`,
            }}
          >
            <bdi>{data.text}</bdi>
          </blockquote>
          <p style={{ margin: '0 0 6px' }}>{knownWord(t, 'review.state', data.reviewState)}</p>
          <dl style={{ margin: '0 0 8px' }}>
            {CRITERIA.map((criterion) => (
              <StarRow key={criterion} criterion={criterion} stars={data.stars[criterion]} />
            ))}
          </dl>
          <RatingTable before={data.ratingBefore} after={data.ratingAfter} />
          <p style={{ margin: '8px 0 0' }}>
            {t('review.reverse.statements', {
              count: data.statements.length,
              told: data.told.map((side) => t(`review.told.${side}`)).join(', '),
            })}
          </p>
          {data.warnings.map(({ step, at }) => (
            <p key={at} style={{ margin: '6px 0 0' }}>
              {t(`review.reverse.lifted.${step}`)} <Instant at={at} format="date" />
            </p>
          ))}
        </section>
      )}
    </ReasonDialog>
  );
}
