import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { useT } from '../../locales/use-t.ts';
import { useOutbox } from '../../stores/outbox.ts';
import { PanelPopover } from '../../ui/PanelPopover.tsx';
import { tone } from '../../ui/tokens.ts';
import { hurryOutbox } from './run-outbox.ts';
import { WaitingItem } from './WaitingItem.tsx';

const Body = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  inlineSize: 'min(480px, calc(100vw - 32px))',
  maxBlockSize: 'min(640px, calc(100dvh - 72px))',
  '& > header': { padding: '10px 12px' },
  '& h2': { fontSize: 14, fontWeight: 600, margin: 0, '&:focus': { outline: 'none' } },
  '& > header p, & > p': { margin: 0, color: tone.ink2 },
  '& > p': { padding: '0 12px 12px' },
  '& > ol': { listStyle: 'none', margin: 0, padding: 0, overflowY: 'auto', minBlockSize: 0 },
});

interface OutboxPanelProps {
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** Everything that is not acknowledged yet, in the order in which it will be sent. */
export function OutboxPanel({ anchor, onClose }: OutboxPanelProps) {
  const t = useT();
  const titleId = useId();
  const entries = useOutbox();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What had the focus has just left the list.
    if (document.activeElement === document.body) head.current?.focus();
  });
  return (
    <PanelPopover {...{ anchor, onClose, titleId }}>
      <Body>
        <header>
          <h2 id={titleId} ref={head} tabIndex={-1}>
            {t('outbox.title')}
          </h2>
          <p>{entries.length === 0 ? t('outbox.empty') : t('outbox.about')}</p>
        </header>
        <ol aria-label={t('outbox.list')}>
          {entries.map((entry, at) => (
            <WaitingItem
              key={entry.id}
              entry={entry}
              isBehind={entries.slice(0, at).some(({ caseId }) => caseId === entry.caseId)}
              onHurry={hurryOutbox}
              withLink
            />
          ))}
        </ol>
      </Body>
    </PanelPopover>
  );
}
