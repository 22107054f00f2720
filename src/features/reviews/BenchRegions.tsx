import type { ReactNode } from 'react';
import { useT } from '../../locales/use-t.ts';
import { keepFocus } from '../../ui/keep-focus.ts';
import { SplitTabs } from '../../ui/SplitTabs.tsx';

interface BenchRegionsProps {
  facts: ReactNode;
  story: ReactNode;
  decide: ReactNode;
  /** Which of them a narrow screen shows. */
  active: string;
  onActivate: (region: string) => void;
}

/** What is said, what is shown, what is decided: side by side; tabs where they do not fit. */
export function BenchRegions({ active, onActivate, ...content }: BenchRegionsProps) {
  const t = useT();
  return (
    // What is decided leaves nothing to press: the focus goes on to what stands in its place.
    <div ref={keepFocus} style={{ display: 'contents' }}>
      <SplitTabs
        label={t('review.regions')}
        columns="minmax(240px, 300px) minmax(0, 1fr) minmax(300px, 380px)"
        active={active}
        onActivate={onActivate}
        regions={(['facts', 'story', 'decide'] as const).map((id) => ({
          id,
          label: t(`review.region.${id}`),
          content: content[id],
        }))}
      />
    </div>
  );
}
