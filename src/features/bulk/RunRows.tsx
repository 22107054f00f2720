import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { BULK_RESULTS } from '../../api/contract/bulk.ts';
import type { Reply } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import { ReasonList } from './ReasonList.tsx';
import { RowList } from './RowList.tsx';
import { RESULT_ORDER } from './bulk-words.ts';

const Root = styled('div')({
  ...figures,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '& nav': { display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' },
  '& nav a': {
    padding: '4px 9px',
    minBlockSize: 26,
    boxSizing: 'border-box',
    borderRadius: 6,
    color: tone.ink2,
    textDecoration: 'none',
  },
  '& nav a:hover': { backgroundColor: tone.sunk },
  '& nav a[aria-current]': { backgroundColor: tone.accentBg, color: tone.accent, fontWeight: 560 },
  '& nav a:focus-visible': focusRing,
  '& .scroll': { overflow: 'auto' },
});

/** The result that the address asks for; an unknown one is none. */
export function resultIn(search: URLSearchParams) {
  return BULK_RESULTS.find((result) => result === search.get('result'));
}

/** What a page of a run is asked for. */
export function rowsQuery(search: URLSearchParams) {
  const [result, cursor] = [resultIn(search), search.get('cursor')];
  return { limit: '100', ...(result && { result }), ...(cursor ? { cursor } : {}) };
}

interface RunRowsProps {
  run: Reply<'bulkView'>;
  search: URLSearchParams;
}

/** Row by row what came of it, all of them or those of one result, by pages. */
export function RunRows({ run, search }: RunRowsProps) {
  const t = useT();
  const shown = resultIn(search);
  const address = (result: string | undefined, cursor?: string) => {
    const next = new URLSearchParams({ ...(result && { result }), ...(cursor && { cursor }) });
    return `/bulk/${run.id}${next.size === 0 ? '' : `?${next}`}`;
  };
  const pages = [
    ['bulk.rows.before', run.rows.prevCursor],
    ['bulk.rows.after', run.rows.nextCursor],
  ] as const;
  return (
    <Root>
      {run.reasons.length === 0 ? null : (
        <Panel title={t('bulk.reasons')}>
          <ReasonList reasons={run.reasons} />
        </Panel>
      )}
      <nav aria-label={t('bulk.rows.filter')}>
        <Link to={address(undefined)} aria-current={shown === undefined ? 'page' : undefined}>
          {t('bulk.rows.all', { count: run.total })}
        </Link>
        {RESULT_ORDER.filter((result) => run.counts[result] > 0).map((result) => (
          <Link
            key={result}
            to={address(result)}
            aria-current={shown === result ? 'page' : undefined}
          >
            {t(`bulk.count.${result}`, { count: run.counts[result] })}
          </Link>
        ))}
      </nav>
      <Panel title={t('bulk.rows')}>
        {run.rows.items.length === 0 ? (
          <EmptyState
            kind="filtered"
            title={t('bulk.rows.none.title')}
            text={t('bulk.rows.none.text')}
          />
        ) : (
          <div className="scroll">
            <RowList label={t('bulk.rows')} rows={run.rows.items} />
          </div>
        )}
        <nav aria-label={t('bulk.rows.pages')}>
          {pages.map(([label, cursor]) =>
            cursor === undefined ? null : (
              <Link key={label} to={address(shown, cursor)}>
                {t(label)}
              </Link>
            ),
          )}
        </nav>
      </Panel>
    </Root>
  );
}
