import { styled } from '@mui/material/styles';
import { useId, useRef } from 'react';
import type { Affordance } from '../../api/contract/common.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { PanelPopover } from '../../ui/PanelPopover.tsx';
import { tone } from '../../ui/tokens.ts';
import { MuteSwitches } from './MuteSwitches.tsx';
import { NotificationList } from './NotificationList.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useMutes } from './use-mutes.ts';
import { NEWEST } from './use-unread.ts';

const Body = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  inlineSize: 'min(440px, calc(100vw - 32px))',
  maxBlockSize: 'min(640px, calc(100dvh - 72px))',
  '& > header': { display: 'flex', alignItems: 'center', gap: 8, padding: '10px 12px' },
  '& h2': { fontSize: 14, fontWeight: 600, margin: 0 },
  '& > header > small': { flex: 1, color: tone.ink2 },
  '& > ol': {
    flex: '1 1 auto',
    minBlockSize: 0,
    overflowY: 'auto',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  '& .notice': { padding: '8px 12px', borderBlockStart: `1px solid ${tone.line}` },
  '& > footer': { padding: '8px 12px', borderBlockStart: `1px solid ${tone.line}` },
});

interface NotificationPanelProps {
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** What this person was told, newest first, and what they want to be told. */
export function NotificationPanel({ anchor, onClose }: NotificationPanelProps) {
  const titleId = useId();
  return (
    <PanelPopover {...{ anchor, onClose, titleId }}>
      <Inside titleId={titleId} onClose={onClose} />
    </PanelPopover>
  );
}

const rowOf = (element: Element | null) => element?.closest('[data-news]') ?? null;

/** Moves the focus to the words of the row before or after the one that has it. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll('[data-news]') ?? [])];
  const at = rows.findIndex((row) => row === rowOf(document.activeElement));
  const next = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.querySelector<HTMLElement>('.said')?.focus();
}

function Inside({ titleId, onClose }: { titleId: string; onClose: () => void }) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const { data } = useApiQuery('notificationList', NEWEST);
  const { unread = 0, items = [], mutes: rules = [] } = data ?? {};
  const mark = useMarkRead();
  const mutes = useMutes(rules);
  const may = items[0]?.can['notificationRead'];
  const allKey = useKeyText('notifications.key.markAll', 'Shift+m');
  const nothing: Affordance = { allowed: false, reason: t('notifications.nothingNew') };
  const markAll = unread === 0 ? nothing : may;
  useKeys(
    'notifications.keys',
    [
      { keys: 'j', id: 'notifications.key.next', run: () => step(list.current, 1) },
      { keys: 'k', id: 'notifications.key.previous', run: () => step(list.current, -1) },
      {
        keys: 'm',
        id: 'notifications.key.mark',
        when: () => may?.allowed === true && rowOf(document.activeElement) !== null,
        run: () => {
          const row = rowOf(document.activeElement);
          const id = row?.getAttribute('data-news');
          if (id) mark([id], row?.hasAttribute('data-unread'));
        },
      },
      {
        keys: 'Shift+m',
        id: 'notifications.key.markAll',
        when: () => markAll?.allowed === true,
        run: () => mark(undefined),
      },
    ],
    { inDialog: true },
  );
  return (
    <Body>
      <header>
        <h2 id={titleId}>{t('notifications.title')}</h2>
        <small role="status">{t('notifications.count', { count: unread })}</small>
        <ActionButton
          variant="quiet"
          size="small"
          kbd={allKey}
          affordance={markAll}
          onClick={() => mark(undefined)}
        >
          {t('notifications.markAll')}
        </ActionButton>
      </header>
      <ol ref={list}>
        <NotificationList
          onFollow={({ id, read }) => {
            if (!read) mark([id]);
            onClose();
          }}
          onMark={({ id }, read) => mark([id], read)}
          mutes={mutes}
        />
      </ol>
      <footer>
        <Disclosure
          label={
            mutes.count === 0
              ? t('notifications.told')
              : t('notifications.toldLess', { count: mutes.count })
          }
        >
          {() => <MuteSwitches mutes={mutes} cases={items.flatMap((one) => one.case ?? [])} />}
        </Disclosure>
      </footer>
    </Body>
  );
}
