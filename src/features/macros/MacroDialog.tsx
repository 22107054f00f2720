import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { Can } from '../../api/contract/common.ts';
import type { Macro, MacroAction } from '../../api/contract/macros.ts';
import type { MacroQueue } from '../../api/contract/queue-names.ts';
import { useApiQuery } from '../../api/query.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { tone } from '../../ui/tokens.ts';
import { actionsOf } from './action-words.ts';
import { fits, grouped, matching, type MacroReader } from './macro-choice.ts';
import { MacroList } from './MacroList.tsx';
import { MacroPreview } from './MacroPreview.tsx';
import { MacroSearch } from './MacroSearch.tsx';
import { useRendered } from './use-rendered.ts';

interface MacroDialogProps {
  caseId: string;
  queue: MacroQueue;
  reader: MacroReader;
  timeZone?: string | undefined;
  can: Can;
  onClose: () => void;
  onInsert: (macro: Macro, words: string, actions: MacroAction[]) => void;
}

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
  gap: 16,
  blockSize: 'min(52dvh, 440px)',
  marginBlockStart: 10,
  '& > *': { minBlockSize: 0, overflow: 'auto' },
  '& > :last-child': { borderInlineStart: `1px solid ${tone.line}`, paddingInlineStart: 16 },
  '@media (max-width: 599.98px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 2fr) minmax(0, 3fr)',
    blockSize: '62dvh',
    '& > :last-child': {
      borderInlineStart: 0,
      paddingInlineStart: 0,
      borderBlockStart: `1px solid ${tone.line}`,
      paddingBlockStart: 10,
    },
  },
});

/** Finds a macro, shows it as it would read on this case, and inserts it. Open while mounted. */
export function MacroDialog(props: MacroDialogProps) {
  const { caseId, queue, reader, timeZone, can, onClose, onInsert } = props;
  const t = useT();
  const listId = useId();
  const [sought, setSought] = useState('');
  const [activeId, setActiveId] = useState('');
  const [without, setWithout] = useState<ReadonlySet<MacroAction>>(new Set());
  const { data, error, refetch } = useApiQuery('macroList', { query: { queue } });
  const render = useRendered(caseId, timeZone);
  const words = useProblemWords(error ?? render.error);
  const groups = grouped(matching(data?.items ?? [], sought));
  const shown = groups.flatMap((group) => group.macros);
  const active = shown.find(({ id }) => id === activeId) ?? shown[0];
  const actions = active ? actionsOf(active.actions, can) : [];
  const ready = data !== undefined && render.isReady;

  const fitting = active === undefined || fits(active, reader);
  const affordance = !active
    ? { allowed: false, reason: t('macro.choose') }
    : !fitting && active.audience
      ? { allowed: false, reason: t(`macro.audience.${active.audience}`) }
      : (active.can['macroUse'] ?? { allowed: true });

  function insert() {
    if (!active || !affordance.allowed || !ready) return;
    const left = actions.filter((action) => !without.has(action));
    onInsert(active, render.of(active.body).text, left);
  }

  function move(step: number) {
    const at = shown.findIndex(({ id }) => id === active?.id);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + step))];
    if (next) setActiveId(next.id);
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={`${listId}-title`}>
      <DialogTitle id={`${listId}-title`}>{t('macro.title')}</DialogTitle>
      {/* The ring of the search is not cut off at its upper edge. */}
      <DialogContent style={{ paddingBlockStart: 4 }}>
        <MacroSearch
          listId={listId}
          activeId={active?.id}
          value={sought}
          count={ready ? shown.length : undefined}
          onChange={setSought}
          onMove={move}
          onEnter={insert}
        />
        {words ? (
          <ProblemNotice
            title={words.title}
            detail={words.detail}
            next={words.next}
            reference={words.reference}
            actions={
              <ActionButton
                size="small"
                onClick={() => {
                  void refetch();
                  render.retry();
                }}
              >
                {t('common.action.retry')}
              </ActionButton>
            }
          />
        ) : null}
        {ready ? (
          <Columns>
            {shown.length > 0 ? (
              <MacroList
                id={listId}
                groups={groups}
                activeId={active?.id}
                onActive={setActiveId}
                onInsert={insert}
              />
            ) : (
              <EmptyState
                kind="filtered"
                title={t('macro.none.title')}
                text={t('macro.none.text')}
              />
            )}
            {active ? (
              <MacroPreview
                macro={active}
                rendered={render.of(active.body)}
                actions={actions}
                can={can}
                without={without}
                onWithout={setWithout}
              />
            ) : (
              <span />
            )}
          </Columns>
        ) : words ? null : (
          <Columns>
            <LinesSkeleton lines={8} />
            <LinesSkeleton lines={6} />
          </Columns>
        )}
      </DialogContent>
      <DialogActions>
        <ActionButton variant="quiet" onClick={onClose}>
          {t('common.action.cancel')}
        </ActionButton>
        <ActionButton variant="primary" kbd="↵" affordance={affordance} onClick={insert}>
          {t('macro.insert')}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
