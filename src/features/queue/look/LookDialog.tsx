import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useT } from '../../../locales/use-t.ts';
import { announce } from '../../../stores/announcer.ts';
import { setPreferences, usePreferences } from '../../../stores/preferences.ts';
import { keepLook, type QueueLook } from '../../../stores/queue-looks.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { ArrowDownIcon, ArrowUpIcon } from '../../../ui/Icons.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { tone } from '../../../ui/tokens.ts';
import { CheckLine } from '../CheckLine.tsx';
import { arranged, useLook, withLook } from '../queue-look.ts';
import type { QueueDialogProps } from '../queue-tool.ts';
import { moved, switched, unlessUsual } from './column-steps.ts';

const List = styled('ul')({
  listStyle: 'none',
  margin: '0 0 14px',
  padding: 0,
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    borderBlockEnd: `1px solid ${tone.line}`,
  },
  '& > li > label': { flex: 1 },
});

const Label = styled('div')({ fontSize: 11.5, color: tone.ink3, marginBlock: '10px 4px' });

const DENSITIES = ['compact', 'comfortable', 'relaxed'] as const;

/** Which columns, in which order, how close the rows, and as what kind of table: all by buttons. */
export function LookDialog({ queue, table, search, onChange, onClose }: QueueDialogProps) {
  const t = useT();
  const { density, tableView } = usePreferences();
  const look = useLook(queue, search);
  const all = table.columns(t, '').map(({ id, header }) => ({ id, header, render: () => null }));
  const usual = all.map(({ id }) => id);
  const shown = arranged(all, look.columns).map(({ id }) => id);
  const hidden = usual.filter((id) => !shown.includes(id));
  const headerOf = (id: string) => all.find((column) => column.id === id)?.header ?? id;

  function apply(next: QueueLook): void {
    // In a saved view it is the view that looks otherwise, and says so; else the queue remembers it.
    if (!search.has('saved')) keepLook(queue.queue, next);
    const told =
      search.has('saved') && look.columns !== undefined ? (next.columns ?? usual) : next.columns;
    onChange((from) => withLook(from, { ...next, columns: told }));
  }

  function setColumns(ids: readonly string[]): void {
    apply({ ...look, columns: unlessUsual(ids, usual) });
  }

  function move(id: string, step: -1 | 1): void {
    const next = moved(shown, id, step);
    setColumns(next);
    announce(t('queue.look.moved', { column: headerOf(id), place: next.indexOf(id) + 1 }));
  }

  const line = (id: string) => {
    const at = shown.indexOf(id);
    const isFirst = id === usual[0];
    const arrow = (step: -1 | 1, words: string, isEnd: boolean) => (
      <ActionButton
        size="small"
        variant="quiet"
        aria-label={words}
        hint={words}
        affordance={isEnd ? { allowed: false, reason: t('queue.look.end') } : undefined}
        onClick={() => move(id, step)}
      >
        {step < 0 ? (
          <ArrowUpIcon style={{ fontSize: 16 }} />
        ) : (
          <ArrowDownIcon style={{ fontSize: 16 }} />
        )}
      </ActionButton>
    );
    return (
      <li key={id}>
        <CheckLine
          label={headerOf(id)}
          checked={at >= 0}
          disabled={isFirst}
          onChange={() => setColumns(switched(shown, id))}
        />
        {at < 0 || isFirst ? null : (
          <>
            {arrow(-1, t('queue.look.up', { column: headerOf(id) }), at === 1)}
            {arrow(1, t('queue.look.down', { column: headerOf(id) }), at === shown.length - 1)}
          </>
        )}
      </li>
    );
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{t('queue.look.title')}</DialogTitle>
      <DialogContent>
        <List aria-label={t('queue.look.columns')}>{[...shown, ...hidden].map(line)}</List>
        <Label>{t('shell.settings.density')}</Label>
        <Segmented<string>
          label={t('shell.settings.density')}
          value={look.density ?? density}
          options={DENSITIES.map((value) => ({
            value,
            label: t(`shell.settings.density.${value}`),
          }))}
          onChange={(value) => apply({ ...look, density: DENSITIES.find((one) => one === value) })}
        />
        <Label>{t('shell.settings.tableView')}</Label>
        <CheckLine
          label={t('queue.look.native')}
          checked={tableView === 'native'}
          onChange={(isNative) => setPreferences({ tableView: isNative ? 'native' : 'auto' })}
        />
      </DialogContent>
      <DialogActions>
        <ActionButton variant="quiet" onClick={() => apply({})}>
          {t('queue.look.reset')}
        </ActionButton>
        <ActionButton variant="primary" onClick={onClose}>
          {t('common.action.close')}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
