import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { FairnessBoard as Board, Share } from '../../api/contract/insights.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT, type Translate } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { appealsBy, requestsBy } from './case-links.ts';
import { ShareChart, usePercent, type ShareRow } from './ShareChart.tsx';

const Columns = styled('div')({
  columnWidth: 420,
  columnGap: 14,
  '& > *': { breakInside: 'avoid', marginBlockEnd: 14 },
});
const Big = styled('p')({
  margin: 0,
  fontSize: 22,
  fontWeight: 600,
  '& small': { fontSize: 12, fontWeight: 400, color: tone.ink2, display: 'block' },
});

function word(t: Translate, prefix: string, key: string | number): string {
  const id = `${prefix}.${key}`;
  return isMessageId(id) ? t(id) : String(key);
}

function rowsOf(
  t: Translate,
  shares: readonly (Share & { key: string | number })[],
  prefix: string,
  to: (share: Share & { key: string | number }) => string | undefined = () => undefined,
): ShareRow[] {
  return shares.map((share) => ({
    ...share,
    id: String(share.key),
    label: word(t, prefix, share.key),
    to: to(share),
  }));
}

interface FairnessBoardProps {
  board: Board;
  /** From when on decisions are counted; all of them without it. */
  from?: string | undefined;
  /** Sellers who ask, with the warning ladder. */
  requesters: ReactNode;
}

/** How even-handed decisions are, each number with how many it rests on and how sure it is. */
export function FairnessBoard({ board, from, requesters }: FairnessBoardProps) {
  const t = useT();
  const percent = usePercent();
  const { formatDisplayName } = useIntl();
  const { grants, overturns, blind, asOf } = board;
  const decided = from === undefined ? { to: asOf } : { from };
  const stars = grants.byStar.map((share) => ({
    ...share,
    id: String(share.key),
    label: t('review.stars', { stars: share.key }),
    to: requestsBy(decided, { stars: String(share.key) }),
  }));
  const languages = grants.byLanguage.map(({ key, ...share }) => ({
    ...share,
    id: key,
    label: formatDisplayName(key, { type: 'language' }) ?? key,
    to: requestsBy(decided, { language: key }),
  }));
  const reviewers = grants.byReviewer.map(({ agent, ...share }) => ({
    ...share,
    id: agent.id,
    label: agent.name,
    to: requestsBy(decided, { reviewer: agent.id }),
  }));
  const reasons = rowsOf(t, grants.byReason, 'review.reason', ({ key }) =>
    requestsBy(decided, { reason: String(key) }),
  );
  const tiers = rowsOf(t, grants.byTier, 'fairness.tier', ({ key }) =>
    requestsBy(decided, { tier: String(key) }),
  );
  const errors = rowsOf(t, overturns.byErrorClass, 'appeal.error', ({ key, hits }) =>
    hits === 0 ? undefined : appealsBy(decided, { error: String(key) }),
  );
  return (
    <Columns>
      <ShareChart
        title={t('fairness.grants.byReason')}
        what={t('fairness.what.reason')}
        rows={reasons}
        all={grants.all}
        allTo={requestsBy(decided)}
      />
      <ShareChart
        title={t('fairness.grants.byStar')}
        what={t('fairness.what.star')}
        rows={stars}
        note={t('fairness.sealed')}
      />
      <ShareChart
        title={t('fairness.grants.byTier')}
        what={t('fairness.what.tier')}
        rows={tiers}
        note={t('fairness.sealed')}
      />
      <ShareChart
        title={t('fairness.grants.byLanguage')}
        what={t('fairness.what.language')}
        rows={languages}
      />
      <ShareChart
        title={t('fairness.grants.byReviewer')}
        what={t('fairness.what.reviewer')}
        rows={reviewers}
      />
      <ShareChart
        title={t('fairness.overturns.byReason')}
        what={t('fairness.what.reason')}
        rows={rowsOf(t, overturns.byReason, 'review.reason')}
        all={overturns.all}
        allTo={appealsBy(decided)}
      />
      <ShareChart
        title={t('fairness.overturns.byErrorClass')}
        what={t('fairness.what.errorClass')}
        rows={errors}
      />
      <Panel title={t('fairness.blind')}>
        {blind.n === 0 ? (
          <p style={{ margin: 0, color: tone.ink2 }}>{t('fairness.blind.none')}</p>
        ) : (
          <Big>
            {percent(blind.basisPoints)}
            <small>
              {t('fairness.blind.text', {
                hits: blind.hits,
                n: blind.n,
                low: percent(blind.lowBasisPoints),
                high: percent(blind.highBasisPoints),
              })}
            </small>
          </Big>
        )}
      </Panel>
      {requesters}
    </Columns>
  );
}
