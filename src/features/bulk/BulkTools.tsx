import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { BULK_MAX, type BulkSelection } from '../../api/contract/bulk.ts';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { useApiQuery } from '../../api/query.ts';
import { readTotal, type Total } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { toast } from '../../stores/toasts.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChevronDownIcon } from '../../ui/Icons.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useAsked } from '../../ui/use-asked.ts';
import { BULK_KINDS, WHOLE_KEY, type BulkKind } from './bulk-keys.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { HeldBulkKeys } from './HeldBulkKeys.tsx';

interface BulkToolsProps {
  queue: CaseQueue;
  /** What the list was asked for, without its page. */
  query: Readonly<Record<string, string>>;
  /** Address of the queue, where what fails stays chosen. */
  from: string;
  /** The rows on this page, and how many the whole result has. */
  rows: readonly { id: string; version: number }[];
  total: Total;
  selection: ReadonlySet<string>;
  onSelection: (ids: ReadonlySet<string>) => void;
}

/** What can be done to all chosen cases at once, or to the whole result. Rulings are not among it. */
export function BulkTools(props: BulkToolsProps) {
  const { queue, query, from, rows, total, selection, onSelection } = props;
  const t = useT();
  const navigate = useNavigate();
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [kind, setKind] = useState<BulkKind | null>(null);
  const [whole, setWhole] = useState(false);
  const { data: own } = useApiQuery('bulkList', { query: { limit: '10' } });
  const affordance = own?.can['bulkRun'] ?? { allowed: own !== undefined };
  const { value: all, atLeast } = readTotal(total);
  const except = rows.filter(({ id }) => !selection.has(id)).map(({ id }) => id);
  const chosen = rows.filter(({ id }) => selection.has(id));
  const count = whole ? all - except.length : chosen.length;
  const kinds = BULK_KINDS.filter((one) => one.kind !== 'status' || queue === 'tickets');
  const wholeKey = useKeyText(WHOLE_KEY.id, WHOLE_KEY.keys);
  const offersWhole = !whole && all > rows.length;
  const wholeReason = t('bulk.whole.tooMany', { most: BULK_MAX });
  const selected: BulkSelection = whole
    ? { queue, query, ...(except.length > 0 && { except }) }
    : { cases: chosen.map(({ id, version }) => ({ id, version })) };

  function chooseWhole() {
    setWhole(true);
    onSelection(new Set(rows.map(({ id }) => id)));
    announce(t('bulk.whole.chosen', { count: all }));
  }

  const open = (next: BulkKind) => {
    setMenuOpen(false);
    setKind(next);
  };
  useKeys('bulk.keys', [
    ...kinds.map((one) => ({
      keys: one.key,
      id: `bulk.key.${one.kind}` as const,
      when: () => affordance.allowed,
      run: () => open(one.kind),
    })),
    {
      ...WHOLE_KEY,
      when: () => offersWhole && !atLeast,
      run: chooseWhole,
    },
    { keys: 'Escape', id: 'bulk.key.clear', run: () => onSelection(new Set()) },
  ]);

  const menuAsked = useAsked(menuOpen);

  return (
    <>
      {own === undefined ? <HeldBulkKeys /> : null}
      {whole ? <strong>{t('bulk.whole.count', { count })}</strong> : null}
      {offersWhole ? (
        <ActionButton
          size="small"
          variant="quiet"
          kbd={wholeKey}
          affordance={{ allowed: !atLeast, reason: wholeReason }}
          onClick={chooseWhole}
        >
          {t('bulk.whole.choose', { count: all })}
        </ActionButton>
      ) : null}
      <ActionButton
        ref={button}
        size="small"
        icon={<ChevronDownIcon />}
        affordance={affordance}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        {...(menuOpen ? { 'aria-controls': menuId } : {})}
        onClick={() => setMenuOpen(true)}
      >
        {t('bulk.menu', { count })}
      </ActionButton>
      {menuAsked ? (
        <Menu
          id={menuId}
          anchorEl={() => button.current}
          open={menuOpen}
          onClose={() => setMenuOpen(false)}
          transitionDuration={0}
          slotProps={{ list: { 'aria-label': t('bulk.menu', { count }), dense: true } }}
        >
          {kinds.map((one) => (
            <MenuItem key={one.kind} onClick={() => open(one.kind)} sx={{ gap: 3 }}>
              <span style={{ flex: 1 }}>{t(`bulk.kind.${one.kind}`)}</span>
              <Kbd aria-hidden>{one.key}</Kbd>
            </MenuItem>
          ))}
        </Menu>
      ) : null}
      {kind === null ? null : (
        <BulkDialog
          kind={kind}
          queue={queue}
          selection={selected}
          count={count}
          from={from}
          onClose={() => setKind(null)}
          onStarted={(run) => {
            setKind(null);
            toast({
              kind: 'info',
              message: t('bulk.started', { count: run.counts.pending }),
              action: { label: t('bulk.show'), run: () => void navigate(`/bulk/${run.id}`) },
            });
          }}
        />
      )}
    </>
  );
}
