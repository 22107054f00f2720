import type { ReactNode } from 'react';
import { useT } from '../../locales/use-t.ts';
import { SplitTabs } from '../../ui/SplitTabs.tsx';

interface TicketRegionsProps {
  facts: ReactNode;
  thread: ReactNode;
  acts: ReactNode;
  /** The one that is looked at on a narrow screen. */
  active: string;
  onActivate: (id: string) => void;
}

/** Who asks, what was said, and the ways on: side by side, or one at a time. */
export function TicketRegions({ facts, thread, acts, active, onActivate }: TicketRegionsProps) {
  const t = useT();
  return (
    <SplitTabs
      label={t('case.regions')}
      columns="264px minmax(0, 1fr) 296px"
      active={active}
      onActivate={onActivate}
      regions={[
        { id: 'facts', label: t('tickets.region.facts'), content: facts },
        { id: 'thread', label: t('tickets.region.thread'), content: thread },
        { id: 'acts', label: t('tickets.region.acts'), content: acts },
      ]}
    />
  );
}
