import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { caseOfPath } from '../lib/case-path.ts';
import { useT } from '../locales/use-t.ts';
import { announce } from '../stores/announcer.ts';
import { useOutboxCount } from '../stores/outbox.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { OutboxIcon } from '../ui/Icons.tsx';
import { Asked } from './Asked.tsx';
import { CaseOutbox, OutboxPanel } from './later.ts';

/** Opens what waits to be sent and says how much that is; nothing while nothing waits. */
export function OutboxChip() {
  const t = useT();
  const count = useOutboxCount();
  const before = useRef(0);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (count !== before.current)
      announce(count === 0 ? t('shell.outbox.empty') : t('shell.outbox.label', { count }));
    before.current = count;
  }, [count, t]);
  const isShown = count > 0 || anchor !== null;
  return (
    <>
      {isShown ? (
        <ActionButton
          size="small"
          icon={<OutboxIcon />}
          aria-label={t('shell.outbox.label', { count })}
          data-palette="outbox"
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          hint={t('shell.outbox.label', { count })}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {count}
        </ActionButton>
      ) : null}
      <Asked when={anchor !== null}>
        <OutboxPanel anchor={anchor} onClose={() => setAnchor(null)} />
      </Asked>
    </>
  );
}

/** What waits on the case of this page; its code, which also sends, comes once something waits. */
export function OutboxBar() {
  const isWanted = useOutboxCount() > 0;
  const caseId = caseOfPath(useLocation().pathname)?.split('/')[2];
  return (
    <Asked when={isWanted}>
      <CaseOutbox caseId={caseId} />
    </Asked>
  );
}
