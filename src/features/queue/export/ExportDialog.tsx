import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useProblemWords } from '../../../api/use-problem-words.ts';
import { useT } from '../../../locales/use-t.ts';
import { announce } from '../../../stores/announcer.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { Instant } from '../../../ui/Instant.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { QueueDialogProps } from '../queue-tool.ts';
import { useExport } from './use-export.ts';

/** The whole result of the queue as a file, with how far it is; what was read outlives a failure. */
export function ExportDialog({ queue, search, onClose }: QueueDialogProps) {
  const t = useT();
  const work = useExport(queue, search);
  const { state, progress, error } = work;
  const words = useProblemWords(error);
  const read = progress?.read ?? 0;
  const total = progress?.total ?? 0;
  const done = state === 'done' ? t('queue.export.done', { file: work.fileName, count: read }) : '';
  useEffect(() => {
    if (done !== '') announce(done);
  }, [done]);
  const running = state === 'running';
  // A backend that started anew holds nothing of before: what is here can be kept, not gone on with.
  const isLost = isProblem(error, 'notFound');
  return (
    <Dialog open onClose={running ? () => undefined : onClose} fullWidth maxWidth="xs">
      <DialogTitle>{t('queue.export.title')}</DialogTitle>
      <DialogContent>
        <p>{t('queue.export.text')}</p>
        {progress === null ? null : (
          <>
            <p style={{ marginBlock: '10px 6px' }}>
              {t('queue.export.at')} <Instant at={progress.at} />
            </p>
            <LinearProgress
              variant="determinate"
              value={total === 0 ? 100 : (100 * read) / total}
              aria-label={t('queue.export.progress')}
            />
            <p>{t('queue.export.read', { read, total })}</p>
          </>
        )}
        {words === null || state !== 'failed' ? null : (
          <ProblemNotice
            {...words}
            kept={t('queue.export.kept', { read })}
            actions={
              <>
                {isLost ? null : (
                  <ActionButton onClick={progress === null ? work.start : work.goOn}>
                    {t('queue.export.goOn')}
                  </ActionButton>
                )}
                {read === 0 ? null : (
                  <ActionButton onClick={work.savePart}>{t('queue.export.savePart')}</ActionButton>
                )}
              </>
            }
          />
        )}
        {done === '' ? null : <p>{done}</p>}
      </DialogContent>
      <DialogActions ref={keepFocus}>
        {running ? (
          <ActionButton onClick={work.cancel}>{t('common.action.cancel')}</ActionButton>
        ) : (
          <>
            <ActionButton variant="quiet" onClick={onClose}>
              {t('common.action.close')}
            </ActionButton>
            <ActionButton variant="primary" onClick={work.start}>
              {t(state === 'idle' ? 'queue.export.start' : 'queue.export.again')}
            </ActionButton>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
