import type { ReactNode } from 'react';
import { useT } from '../../locales/use-t.ts';
import { SplitTabs } from '../../ui/SplitTabs.tsx';

interface CaseRegionsProps {
  facts: ReactNode;
  timeline: ReactNode;
  decide: ReactNode;
  /** Which of them a narrow screen shows. */
  active: string;
  onActivate: (region: string) => void;
}

/** The three regions of a dispute side by side; tabs where they do not fit. */
export function CaseRegions({ active, onActivate, ...content }: CaseRegionsProps) {
  const t = useT();
  return (
    <SplitTabs
      label={t('case.regions')}
      columns="264px minmax(0, 1fr) 392px"
      active={active}
      onActivate={onActivate}
      regions={(['facts', 'timeline', 'decide'] as const).map((id) => ({
        id,
        label: t(`case.region.${id}`),
        content: content[id],
      }))}
    />
  );
}
