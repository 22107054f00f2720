import { useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import { WARNING_STEPS } from '../../api/contract/review-words.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate, useApiQuery } from '../../api/query.ts';
import { problemLine, useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { Instant } from '../../ui/Instant.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

type Step = (typeof WARNING_STEPS)[number];

/** Takes a step of the warning ladder: a warning, or no more requests until a day. */
export function WarnDialog(props: { seller: { id: string; name: string }; onClose: () => void }) {
  const { seller, onClose } = props;
  const t = useT();
  const params = { sellerId: seller.id };
  const { data, error } = useApiQuery('requesterHistory', { params });
  const failed = useProblemWords(error);
  const [chosen, setChosen] = useState<Step | null>(null);
  const [until, setUntil] = useState('');
  const step = chosen ?? data?.suggested ?? 'warning';
  const may = data?.can['requesterWarn'];
  const missing =
    may?.allowed === false
      ? (may.reason ?? '')
      : step === 'suspension' && until === ''
        ? t('fairness.warn.untilMissing')
        : undefined;

  async function warn(reason: string): Promise<boolean> {
    try {
      await call('requesterWarn', {
        params,
        body: {
          step,
          reason,
          ...(step === 'suspension' && { until: `${until}T23:59:59.000Z` }),
        },
        idempotencyKey: newKey(),
      });
      toast({ kind: 'done', message: t(`fairness.warn.done.${step}`, { name: seller.name }) });
      return true;
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      toast({ kind: 'problem', message: problemLine(problem, t) });
      return false;
    } finally {
      await Promise.all([
        invalidate('requesterHistory', { params }),
        invalidate('insightView'),
        invalidate('deletionRequestView'),
      ]);
    }
  }

  return (
    <ReasonDialog
      title={t('fairness.warn.title', { name: seller.name })}
      text={t('fairness.warn.text')}
      label={t('fairness.warn.reason')}
      confirmLabel={t(`fairness.warn.confirm.${step}`)}
      missing={data === undefined ? t('common.action.busy') : missing}
      onClose={onClose}
      onConfirm={warn}
    >
      {failed === null ? null : <ProblemNotice {...failed} />}
      {(data?.warnings ?? []).map(({ at, by, step: taken, reason, liftedAt }) => (
        <p key={at}>
          {t(`review.warning.${taken}`, { name: by.name })} <Instant at={at} format="date" />:{' '}
          <bdi>{reason}</bdi>
          {liftedAt === undefined ? null : <small> {t('review.warning.lifted')}</small>}
        </p>
      ))}
      <Segmented
        label={t('fairness.warn.step')}
        value={step}
        onChange={setChosen}
        options={WARNING_STEPS.map((value) => ({ value, label: t(`fairness.step.${value}`) }))}
      />
      {step === 'suspension' ? (
        <label>
          {t('fairness.warn.until')}{' '}
          <input
            type="date"
            value={until}
            onChange={({ target }) => setUntil(target.value)}
            style={{ font: 'inherit', colorScheme: 'light dark', padding: '4px 8px' }}
          />
        </label>
      ) : null}
    </ReasonDialog>
  );
}
