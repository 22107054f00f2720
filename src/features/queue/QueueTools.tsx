import { memo, Suspense, useRef, useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { part } from './part.ts';
import { type QueueTool, type QueueToolProps, TOOLS } from './queue-tool.ts';

const QueueDialogs = part(() => import('./QueueDialogs.tsx'), 'QueueDialogs');

/** Saved views, columns and export: their code comes with the first press. */
export const QueueTools = memo(function QueueTools(props: QueueToolProps) {
  const t = useT();
  const [open, setOpen] = useState<QueueTool | null>(null);
  const buttons = useRef(new Map<QueueTool, HTMLButtonElement | null>());
  return (
    <span style={{ display: 'flex' }}>
      {TOOLS.map((tool) => (
        <ActionButton
          key={tool}
          ref={(button) => void buttons.current.set(tool, button)}
          size="small"
          variant="quiet"
          data-palette={tool}
          aria-haspopup="dialog"
          aria-expanded={open === tool}
          onClick={() => setOpen(tool)}
        >
          {t(`queue.tool.${tool}`)}
        </ActionButton>
      ))}
      {open === null ? null : (
        <Suspense fallback={null}>
          <QueueDialogs
            {...props}
            open={open}
            onClose={() => {
              setOpen(null);
              buttons.current.get(open)?.focus();
            }}
          />
        </Suspense>
      )}
    </span>
  );
});
