import LinearProgress from '@mui/material/LinearProgress';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { BulkRun } from '../../api/contract/bulk.ts';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CopyIcon, CrossIcon, DownloadIcon, PauseIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { countWords, isOver, percentOf } from './bulk-words.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useReport } from './use-report.ts';
import { useRunActs } from './use-run-acts.ts';
import { useRunKeys } from './use-run-keys.ts';
import { useRunWords } from './use-run-words.ts';

const Head = styled('header')({
  ...figures,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '& p': { margin: 0, color: tone.ink2 },
  '& .acts': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  '& .acts > .grow': { flex: 1 },
  '& a': { color: tone.accent },
});

/** What a run does, how far it is, and what can be done about it. */
export function RunHead({ run, queue }: { run: BulkRun; queue: CaseQueue | undefined }) {
  const t = useT();
  const words = useRunWords(run);
  const acts = useRunActs(run);
  const report = useReport(run.id);
  const percent = percentOf(run);
  const isPaused = run.state === 'paused';
  useRunKeys({ run, queue, acts, report });
  const holdKey = useKeyText('bulk.run.hold', 'p');
  const cancelKey = useKeyText('bulk.run.cancel', 'Shift+x');
  const retryKey = useKeyText('bulk.run.retry', 'r');
  const copyKey = useKeyText('bulk.run.copy', 'y');
  const downloadKey = useKeyText('bulk.run.download', 'd');
  return (
    <Head>
      {queue === undefined ? null : (
        <nav aria-label={t('bulk.crumbs')}>
          <Link to={`/${queuePlace(queue)}`}>{t(`shell.title.${queue}`)}</Link>
        </nav>
      )}
      <h1>{words}</h1>
      <p>
        {t(`bulk.state.${run.state}`)} · {t('bulk.of', { count: run.total })} ·{' '}
        <bdi>{run.by.name}</bdi> · <Instant at={run.startedAt ?? run.createdAt} />
      </p>
      {isOver(run) ? null : (
        <LinearProgress
          variant="determinate"
          value={percent}
          aria-label={t('bulk.progress')}
          aria-valuetext={t('bulk.percent', { percent })}
        />
      )}
      <p>{countWords(run, t)}</p>
      {run.retryOf === undefined ? null : (
        <p>
          <Link to={`/bulk/${run.retryOf}`}>{t('bulk.retryOf')}</Link>
        </p>
      )}
      {run.retriedBy === undefined ? null : (
        <p>
          <Link to={`/bulk/${run.retriedBy}`}>{t('bulk.retriedBy')}</Link>
        </p>
      )}
      <div className="acts">
        {isOver(run) ? (
          run.counts.failed === 0 ? null : (
            <ActionButton
              variant="primary"
              kbd={retryKey}
              busy={acts.busy}
              affordance={run.can['bulkRun']}
              onClick={() => void acts.retry()}
            >
              {t('bulk.retry', { count: run.counts.failed })}
            </ActionButton>
          )
        ) : (
          <>
            <ActionButton
              icon={isPaused ? undefined : <PauseIcon />}
              kbd={holdKey}
              busy={acts.busy}
              affordance={run.can[isPaused ? 'bulkResume' : 'bulkPause']}
              onClick={() => void acts.steer(isPaused ? 'bulkResume' : 'bulkPause')}
            >
              {t(isPaused ? 'bulk.resume' : 'bulk.pause')}
            </ActionButton>
            <ActionButton
              variant="danger"
              icon={<CrossIcon />}
              kbd={cancelKey}
              busy={acts.busy}
              affordance={run.can['bulkCancel']}
              onClick={() => void acts.steer('bulkCancel')}
            >
              {t('bulk.cancel')}
            </ActionButton>
          </>
        )}
        <span className="grow" />
        <ActionButton
          variant="quiet"
          icon={<CopyIcon />}
          kbd={copyKey}
          busy={report.busy}
          onClick={() => void report.copy()}
        >
          {t('bulk.report.copy')}
        </ActionButton>
        <ActionButton
          variant="quiet"
          icon={<DownloadIcon />}
          kbd={downloadKey}
          busy={report.busy}
          onClick={() => void report.download()}
        >
          {t('bulk.report.download')}
        </ActionButton>
      </div>
    </Head>
  );
}
