import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../../api/client.ts';
import type { BulkRun } from '../../api/contract/bulk.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { type BulkMark, unmarkBulk, useBulkMarks } from '../../stores/bulk-marks.ts';
import { reselect } from '../../stores/selection.ts';
import { toast } from '../../stores/toasts.ts';
import { PauseIcon } from '../../ui/Icons.tsx';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import { countWords, isOver, percentOf } from './bulk-words.ts';
import { POLL_MS, useRunNews } from './use-run-news.ts';

const Chip = styled(Link)({
  ...figures,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minBlockSize: 26,
  paddingInline: 9,
  borderRadius: 6,
  border: `1px solid ${tone.line2}`,
  color: tone.ink2,
  fontSize: 12,
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&:hover': { color: tone.ink, borderColor: tone.edge },
  '&:focus-visible': focusRing,
  '& progress': {
    appearance: 'none',
    inlineSize: 46,
    blockSize: 4,
    border: 0,
    borderRadius: 2,
    overflow: 'hidden',
    backgroundColor: tone.line2,
    '&::-webkit-progress-bar': { backgroundColor: tone.line2 },
    '&::-webkit-progress-value': { backgroundColor: tone.accent },
    '&::-moz-progress-bar': { backgroundColor: tone.accent },
  },
});

/** Rows of a page that can stay chosen. */
const MOST = '100';
/** How often progress is said to screen readers, in percent. */
const SPOKEN_STEP = 25;

/** Says how far it is, a few times on the way. */
function useSpokenProgress(run: BulkRun | undefined): void {
  const t = useT();
  const spoken = useRef('');
  const percent = run === undefined ? 0 : percentOf(run);
  const at = Math.floor(percent / SPOKEN_STEP) * SPOKEN_STEP;
  const name = run === undefined || at === 0 ? '' : `${run.id} ${at}`;
  useEffect(() => {
    if (name === '' || name === spoken.current) return;
    spoken.current = name;
    announce(t('bulk.progress.spoken', { percent: at }));
  }, [name, at, t]);
}

/** Tells the end of the runs that somebody waits for; what failed stays chosen where it was. */
function useEnds(runs: readonly BulkRun[]): void {
  const t = useT();
  const navigate = useNavigate();
  const marks = useBulkMarks();
  const told = useRef(new Set<string>());

  async function tell(run: BulkRun, { from }: BulkMark): Promise<void> {
    const kind = run.counts.failed > 0 ? 'warning' : 'done';
    const message = t('bulk.ended', { result: countWords(run, t) });
    const show = () => void navigate(`/bulk/${run.id}`);
    toast({ kind, message, action: { label: t('bulk.show'), run: show } });
    unmarkBulk(run.id);
    if (from === '') return;
    const query = { result: 'failed', limit: MOST } as const;
    const failed = await call('bulkView', { params: { bulkId: run.id }, query }).catch(() => null);
    if (failed !== null) reselect(from, new Set(failed.rows.items.map(({ id }) => id)));
  }

  useEffect(() => {
    for (const mark of marks) {
      const run = runs.find(({ id }) => id === mark.id);
      if (run === undefined || !isOver(run) || told.current.has(run.id)) continue;
      told.current.add(run.id);
      void tell(run, mark);
    }
  });
}

/** How far my runs are, in the bar above every page; nothing when none is under way. */
export function BulkChip() {
  const t = useT();
  const { data } = useApiQuery(
    'bulkList',
    { query: { limit: '10' } },
    { refetchInterval: ({ state }) => (state.data?.items.every(isOver) ? false : POLL_MS) },
  );
  useRunNews();
  const runs = data?.items ?? [];
  const run = runs.findLast((one) => !isOver(one));
  useEnds(runs);
  useSpokenProgress(run);
  if (run === undefined) return null;
  const percent = percentOf(run);
  const isPaused = run.state === 'paused';
  const label = t(isPaused ? 'bulk.chip.paused' : 'bulk.chip', { percent });
  return (
    <Chip to={`/bulk/${run.id}`} aria-label={label} title={label}>
      {isPaused ? <PauseIcon /> : null}
      <progress aria-hidden max={100} value={percent} />
      {t('bulk.percent', { percent })}
    </Chip>
  );
}
