import { styled } from '@mui/material/styles';
import { memo } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { MessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import { RatingTable } from './EffectPanel.tsx';
import { Folded } from './Folded.tsx';
import { useElementWords, useReviewWords } from './review-words.ts';
import { StatementList } from './StatementList.tsx';

const Body = styled('div')({
  display: 'grid',
  gap: 8,
  '& p': { margin: 0 },
  '& ul': { margin: 0, paddingInlineStart: 18, color: tone.ink2 },
  '& blockquote': {
    margin: 0,
    paddingInlineStart: 10,
    borderInlineStart: `3px solid ${tone.line2}`,
    whiteSpace: 'pre-wrap',
    color: tone.ink2,
  },
});

/** How long a decision can still be taken back, by the clock of the API. */
export function UndoLeft({ until }: { until: string }) {
  const t = useT();
  const seconds = Math.ceil((Date.parse(until) - useNow(1000)) / 1000);
  return seconds > 0 ? <p style={{ margin: 0 }}>{t('review.undo.left', { seconds })}</p> : null;
}

/** What was decided, on what it rests, what it changed, and what became of it. */
export const DecisionPanel = memo(function DecisionPanel({
  request,
  title = 'review.panel.decision',
}: {
  request: DeletionRequest;
  title?: MessageId;
}) {
  const t = useT();
  const element = useElementWords();
  const word = useReviewWords();
  const { decision, statements, unveiled } = request;
  if (decision === undefined) return null;
  const { proposal, by, at, second, reversal, triggers, effectiveAt, undoUntil } = decision;
  return (
    <Panel title={t(title)} aside={<Instant at={at} />}>
      <Body>
        <p>
          <strong>{t(`review.remedy.${proposal.remedy}`)}</strong>{' '}
          {t('review.decision.by', {
            name: by.name,
            clause: proposal.clauseId,
            version: decision.clauseVersion,
          })}
        </p>
        {reversal === undefined ? null : (
          <p style={{ color: tone.late }}>
            {t(`review.reversed.${reversal.cause}`, { name: reversal.by.name })}{' '}
            <Instant at={reversal.at} />: <bdi>{reversal.reason}</bdi>
          </p>
        )}
        <ul>
          {proposal.elements.map(({ element: code, finding, pins }) => (
            <li key={code}>
              {element(code)}: {t(`review.finding.${finding}`)}
              {pins.length === 0
                ? ''
                : ` (${pins.map((pin) => word.pin(request, pin)).join(', ')})`}
            </li>
          ))}
        </ul>
        {triggers.map((trigger) => (
          <p key={trigger} style={{ color: tone.soon }}>
            {t(`review.trigger.${trigger}`)}
          </p>
        ))}
        {second === undefined ? null : (
          <p>
            {t(`review.second.${second.act}`, { name: second.by.name })} <Instant at={second.at} />
          </p>
        )}
        {effectiveAt === undefined && undoUntil !== undefined ? (
          <UndoLeft until={undoUntil} />
        ) : null}
        {effectiveAt === undefined ? null : (
          <p>
            {t(reversal === undefined ? 'review.effective' : 'review.effective.was')}{' '}
            <Instant at={effectiveAt} />
            {reversal === undefined ? null : (
              <>
                {' – '}
                <Instant at={reversal.at} />
              </>
            )}
          </p>
        )}
        {unveiled === undefined && effectiveAt === undefined ? null : (
          <RatingTable before={decision.ratingBefore} after={decision.ratingAfter} />
        )}
        {(['noticeToAuthor', 'noticeToRequester'] as const).map((field) => (
          <Folded key={field} label={t(`review.read.${field}`)}>
            <blockquote dir="auto">{proposal[field]}</blockquote>
          </Folded>
        ))}
        <StatementList statements={statements} />
      </Body>
    </Panel>
  );
});
