import { Link } from 'react-router';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';

/** How a request ended that nobody decided on, and what that means for the review. */
export function EndedPanel({ request }: { request: DeletionRequest }) {
  const t = useT();
  const { ended, inadmissible } = request;
  const at = ended?.at ?? inadmissible?.at;
  if (at === undefined) return null;
  const into = ended?.into;
  return (
    <Panel title={t('review.panel.ended')} aside={<Instant at={at} />}>
      {inadmissible === undefined ? null : (
        <p style={{ margin: '0 0 4px' }}>
          <strong>{t(`review.inadmissible.${inadmissible.code}`)}</strong>
        </p>
      )}
      <p style={{ margin: 0, color: tone.ink2 }}>
        {into === undefined ? (
          t(`review.ended.${ended?.as ?? 'inadmissible'}`)
        ) : (
          <T
            id="review.ended.into"
            values={{ into: <Link to={`/review-deletions/${into.id}`}>{into.reference}</Link> }}
          />
        )}
      </p>
    </Panel>
  );
}
