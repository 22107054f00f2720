import { readTotal } from '../../../lib/total.ts';
import { useT } from '../../../locales/use-t.ts';
import type { Queue } from '../queue-spec.ts';
import { ViewTab } from '../ViewTab.tsx';
import { viewSearch } from '../view-address.ts';
import type { AddressStep } from '../use-queue-address.ts';
import { isChanged } from './same-view.ts';
import { savedOf, useSavedViews } from './use-saved-views.ts';

interface SavedTabsProps {
  queue: Queue;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

/** Pinned views after the built-in ones, and the one that is open; each with its count and its changes. */
export function SavedTabs({ queue, search, onChange }: SavedTabsProps) {
  const t = useT();
  const { views } = useSavedViews(queue);
  const current = savedOf(views, search);
  return views
    .filter((view) => view.pinned || view === current)
    .map((view) => (
      <ViewTab
        key={view.id}
        queue={queue}
        to={viewSearch(view)}
        isCurrent={view === current}
        count={readTotal(view.count).value}
        onOpen={() => onChange(() => viewSearch(view))}
      >
        <bdi>{view.name}</bdi>
        {view === current && isChanged(queue, search, view) ? (
          <em>{t('queue.saved.changed')}</em>
        ) : null}
      </ViewTab>
    ));
}
