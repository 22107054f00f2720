import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Queue } from './queue-spec.ts';
import { queuePath } from './view-address.ts';

interface ViewTabProps {
  queue: Queue;
  to: URLSearchParams;
  isCurrent: boolean;
  count: number | undefined;
  onOpen: () => void;
  children: ReactNode;
}

/** A press with a modifier is the browser's: another tab, another window. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

/** A view as a link, with how many cases it holds. */
export function ViewTab({ queue, to, isCurrent, count, onOpen, children }: ViewTabProps) {
  const tab = useRef<HTMLAnchorElement>(null);
  // In a narrow window the tabs go on beyond its edge.
  useEffect(() => {
    if (isCurrent) tab.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  return (
    <Link
      ref={tab}
      to={queuePath(queue, to)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
      <span>{count ?? ''}</span>
    </Link>
  );
}
