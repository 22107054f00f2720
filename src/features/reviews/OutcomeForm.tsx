import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { Appeal } from '../../api/contract/appeals.ts';
import { ERROR_CLASSES } from '../../api/contract/review-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { WarningIcon } from '../../ui/Icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { tone } from '../../ui/tokens.ts';
import { MarkedArea } from './MarkedArea.tsx';
import { knownWord } from './review-words.ts';
import type { AppealWork } from './use-appeal.ts';

/** Keys lead to the chosen one of these. */
export const OUTCOME_NAME = 'appeal-outcome';

const Stack = styled('div')({ display: 'grid', gap: 10 });
const Head = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  minBlockSize: 26,
  fontWeight: 600,
  fontSize: 12.5,
});
const Wrong = styled('ul')({
  margin: '4px 0 0',
  padding: 0,
  listStyle: 'none',
  color: tone.late,
  fontSize: 12,
  '& li': { display: 'flex', gap: 4 },
  '& svg': { fontSize: 13, translate: '0 3px' },
});

/** How the appeal is decided: outcome, what was wrong, why, and what the appealing side reads. */
export function OutcomeForm({ appeal, work }: { appeal: Appeal; work: AppealWork }) {
  const t = useT();
  const id = useId();
  const { form, edit, preview, isFresh } = work;
  if (appeal.sealed) {
    return (
      <Panel title={t('appeal.panel.outcome')}>
        <p style={{ margin: 0, color: tone.ink2 }}>{t('appeal.needsFinding')}</p>
      </Panel>
    );
  }
  const found = isFresh ? (preview?.findings ?? []) : [];
  const answer = form.answer ?? preview?.answer ?? '';
  const follow = () => {
    const { answer: _, ...rest } = form;
    work.restore(rest);
  };
  return (
    <Panel title={t('appeal.panel.outcome')}>
      <Stack>
        <Segmented
          label={t('appeal.panel.outcome')}
          name={OUTCOME_NAME}
          loose
          value={form.outcome ?? null}
          onChange={(outcome) => edit({ outcome })}
          options={appeal.outcomes.map((value) => ({
            value,
            label: t(`appeal.outcome.${value}`),
          }))}
        />
        {form.outcome === undefined || form.outcome === 'upheld' ? null : (
          <Segmented
            label={t('appeal.error')}
            loose
            value={form.errorClass ?? null}
            onChange={(errorClass) => edit({ errorClass })}
            options={ERROR_CLASSES.map((value) => ({ value, label: t(`appeal.error.${value}`) }))}
          />
        )}
        <TextArea
          label={t('appeal.reasons')}
          value={form.reasons}
          onChange={(reasons) => edit({ reasons })}
        />
        {form.outcome === undefined ? null : (
          <div>
            <Head>
              {t('appeal.answer')}
              {form.answer === undefined ? null : (
                <ActionButton size="small" variant="quiet" onClick={follow}>
                  {t('review.notice.follow')}
                </ActionButton>
              )}
            </Head>
            <MarkedArea
              label={t('appeal.answer')}
              text={answer}
              marks={found.flatMap(({ span }) =>
                span ? [{ ...span, tone: 'wrong' as const }] : [],
              )}
              describedBy={found.length > 0 ? id : undefined}
              invalid={found.length > 0}
              onChange={(words) => edit({ answer: words })}
            />
            <Wrong id={id}>
              {found.map(({ code, span, detail }) => (
                <li key={`${code} ${span?.start ?? ''}`}>
                  <WarningIcon />
                  <span>
                    {t(`review.lint.${code}`)}
                    {detail === '' ? '' : ` · ${detail}`}
                  </span>
                </li>
              ))}
            </Wrong>
          </div>
        )}
        {preview === undefined || preview.restores.length === 0 ? null : (
          <p style={{ margin: 0, color: tone.ink2 }}>
            {t('appeal.restores', {
              what: preview.restores.map((code) => knownWord(t, 'appeal.restore', code)).join(', '),
            })}
          </p>
        )}
        {(preview?.triggers ?? []).map((trigger) => (
          <p key={trigger} style={{ margin: 0, color: tone.soon }}>
            {t(`review.trigger.${trigger}`)}
          </p>
        ))}
      </Stack>
    </Panel>
  );
}
