import { styled } from '@mui/material/styles';
import type { Policy } from '../../api/contract/policy.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';

type Clause = Policy['reviews']['clauses'][number];

const Version = styled('div')({
  '& p': { margin: '2px 0 0', color: tone.ink2, whiteSpace: 'pre-wrap' },
  '& + details': { marginBlockStart: 4 },
});

function Words({ clause }: { clause: Clause }) {
  const t = useT();
  return (
    <Version>
      <small>
        {t('settings.policy.version', { version: clause.version })}{' '}
        <Instant at={clause.from} format="date" />
      </small>
      <p>{clause.text}</p>
    </Version>
  );
}

/** The clauses by which reviews are judged, each with its versions: a decision keeps the one it used. */
export function ReviewClauses({ reviews }: { reviews: Policy['reviews'] }) {
  const t = useT();
  const ids = [...new Set(reviews.clauses.map(({ id }) => id))];
  return (
    <Panel title={t('settings.policy.reviewClauses')} aside={ids.length}>
      <ul>
        {ids.map((id) => {
          const versions = reviews.clauses
            .filter((clause) => clause.id === id)
            .toSorted((a, b) => b.version - a.version);
          const [newest, ...older] = versions;
          if (newest === undefined) return null;
          return (
            <li key={id} id={id} tabIndex={-1}>
              <strong>{t('review.clause.title', { id, title: newest.title })}</strong>
              <small>
                {newest.reasons.map((reason) => t(`review.reason.${reason}`)).join(', ')}
              </small>
              <Words clause={newest} />
              {older.length === 0 ? null : (
                <details>
                  <summary style={{ minBlockSize: 24, cursor: 'pointer' }}>
                    {t('settings.policy.older', { count: older.length })}
                  </summary>
                  {older.map((clause) => (
                    <Words key={clause.version} clause={clause} />
                  ))}
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
