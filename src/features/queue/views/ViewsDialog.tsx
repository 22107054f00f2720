import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useApiQuery } from '../../../api/query.ts';
import { useProblemWords } from '../../../api/use-problem-words.ts';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { tone } from '../../../ui/tokens.ts';
import type { QueueDialogProps } from '../queue-tool.ts';
import { withView } from '../queue-url.ts';
import { viewSearch } from '../view-address.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useSavedViews } from './use-saved-views.ts';
import { useViewActs } from './use-view-acts.ts';
import { BuiltInRow, SavedViewRow } from './ViewRows.tsx';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 6px',
    minBlockSize: 40,
    paddingBlock: 3,
    borderBlockEnd: `1px solid ${tone.line}`,
  },
  '& .name': { flex: '1 1 180px', minInlineSize: 0 },
  '& small': { display: 'block', paddingInlineStart: 8, color: tone.ink3, fontSize: 11.5 },
  '& .open': { fontWeight: 550 },
});

const Heading = styled('h3')({
  fontSize: 11.5,
  fontWeight: 600,
  color: tone.ink3,
  marginBlock: '14px 2px',
});

/** All views of a queue: which are at hand, which one it begins with, and whose they are. */
export function ViewsDialog({ queue, search, onChange, onClose }: QueueDialogProps) {
  const t = useT();
  const { list, views } = useSavedViews(queue);
  const acts = useViewActs();
  const summary = useApiQuery('queueSummary');
  const [naming, setNaming] = useState(false);
  const words = useProblemWords(list.error);
  const counts = summary.data?.queues.find((one) => one.queue === queue.queue)?.views ?? [];
  const first = views.find(({ isDefault }) => isDefault);
  const open = (next: URLSearchParams) => {
    onChange(() => next);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t('queue.saved.title', { queue: t(queue.title) })}</DialogTitle>
      <DialogContent ref={keepFocus}>
        {words === null ? null : (
          <ProblemNotice
            {...words}
            actions={
              <ActionButton busy={list.isFetching} onClick={() => void list.refetch()}>
                {t('common.action.retry')}
              </ActionButton>
            }
          />
        )}
        <Heading>{t('queue.saved.own')}</Heading>
        {views.length === 0 && words === null ? <p>{t('queue.saved.none')}</p> : null}
        <List aria-label={t('queue.saved.own')}>
          {views.map((view) => (
            <SavedViewRow
              key={view.id}
              view={view}
              acts={acts}
              onOpen={() => open(viewSearch(view))}
            />
          ))}
        </List>
        <Heading>{t('queue.saved.builtIn')}</Heading>
        <List aria-label={t('queue.saved.builtIn')}>
          {Object.entries(queue.views).map(([view, name]) => (
            <BuiltInRow
              key={view}
              name={t(name)}
              count={counts.find((one) => one.view === view)?.count}
              begins={view === queue.defaultView ? first === undefined : undefined}
              onBegin={() => void (first && acts.keep(first, { isDefault: false }))}
              onOpen={() => open(withView(queue, new URLSearchParams(), view))}
            />
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <ActionButton onClick={() => setNaming(true)}>{t('queue.saved.new')}</ActionButton>
        <ActionButton variant="primary" onClick={onClose}>
          {t('common.action.close')}
        </ActionButton>
      </DialogActions>
      {naming ? (
        <SaveViewDialog
          queue={queue}
          search={search}
          onClose={() => setNaming(false)}
          onSaved={(saved) => onChange(() => viewSearch(saved))}
        />
      ) : null}
    </Dialog>
  );
}
