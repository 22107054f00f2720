import { styled } from '@mui/material/styles';
import type { BulkRun } from '../../api/contract/bulk.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { ReasonList } from './ReasonList.tsx';
import { RowList } from './RowList.tsx';
import { useRunWords } from './use-run-words.ts';

const Root = styled('div')({
  ...figures,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '& > p': { margin: 0 },
  '& > .can': { display: 'flex', alignItems: 'center', gap: 8, fontSize: 15 },
  '& > .can svg': { color: tone.ok },
  '& .rows': { maxBlockSize: '30dvh', overflow: 'auto' },
});

function Rows({ bulkId, result }: { bulkId: string; result: 'refused' | 'conflict' }) {
  const t = useT();
  const { data } = useApiQuery('bulkView', { params: { bulkId }, query: { result, limit: '100' } });
  if (data === undefined) return <LinesSkeleton lines={4} />;
  const { items, total } = data.rows;
  return (
    <div className="rows">
      <RowList label={t(`bulk.rows.${result}`, { count: total })} rows={items} />
      {total > items.length ? <p>{t('bulk.rows.more', { count: total - items.length })}</p> : null}
    </div>
  );
}

/** What a dry run found: how many it can be done to, and why not to the others. */
export function CheckedView({ run }: { run: BulkRun }) {
  const t = useT();
  const words = useRunWords(run);
  const { pending, refused, conflict } = run.counts;
  return (
    <Root>
      <p>{words}</p>
      <p className="can">
        {pending > 0 ? <CheckIcon /> : null}
        <strong>{t('bulk.checked.can', { count: pending, total: run.total })}</strong>
      </p>
      {run.reasons.length > 0 ? (
        <>
          <p>{t('bulk.checked.cannot', { count: refused + conflict })}</p>
          <ReasonList reasons={run.reasons} />
        </>
      ) : null}
      {(['conflict', 'refused'] as const).map((result) =>
        run.counts[result] === 0 ? null : (
          <div key={result}>
            <Disclosure label={t(`bulk.rows.${result}`, { count: run.counts[result] })}>
              {() => <Rows bulkId={run.id} result={result} />}
            </Disclosure>
          </div>
        ),
      )}
    </Root>
  );
}
