import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApiQuery } from '../api/query.ts';
import type { PaletteItem } from '../features/palette/palette-item.ts';
import { appealQueue } from '../features/queue/appeal-queue.ts';
import { deletionQueue } from '../features/queue/deletion-queue.ts';
import { disputeQueue } from '../features/queue/dispute-queue.ts';
import { questionQueue } from '../features/queue/question-queue.ts';
import type { Queue } from '../features/queue/queue-spec.ts';
import { ticketQueue } from '../features/queue/ticket-queue.ts';
import { toSearch } from '../features/queue/queue-url.ts';
import { queuePath, viewSearch } from '../features/queue/view-address.ts';
import { readTotal, type Total } from '../lib/total.ts';
import { isMessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';
import { listKeys } from '../stores/key-list.ts';
import { useKeyScopes } from '../stores/keys.ts';
import { useOwnKeys } from '../stores/own-keys.ts';
import { usePressItems } from './use-press-items.ts';

const QUEUES: readonly Queue[] = [
  disputeQueue,
  ticketQueue,
  questionQueue,
  deletionQueue,
  appealQueue,
];

/** What the keys of this page do, as it was when the palette opened: it takes the focus away from rows. */
function useKeyItems(): PaletteItem[] {
  const t = useT();
  const [answering] = useState(() =>
    listKeys(useKeyScopes.getState().scopes, useOwnKeys.getState().keys).map(
      ([scope, bindings]) => ({
        scope,
        bindings: bindings.filter(
          ({ id, when }) => id !== 'shell.keys.palette' && when?.() !== false,
        ),
      }),
    ),
  );
  return answering.flatMap(({ scope, bindings }) =>
    bindings.map(({ keys, usual, id, run }): PaletteItem => {
      // `g …` goes to a page, by every map of keys.
      const isPage = usual.startsWith('g ');
      return {
        id: `key:${usual}`,
        group: isPage ? 'pages' : 'actions',
        label: t(id),
        detail: isPage || !isMessageId(scope) ? undefined : t(scope),
        keys,
        run: () => run(new KeyboardEvent('keydown')),
      };
    }),
  );
}

/** Saved views first, then the built-in ones, each with how many cases it shows. */
function useViewItems(): PaletteItem[] {
  const t = useT();
  const navigate = useNavigate();
  const saved = useApiQuery('savedViewList', { query: {} });
  const summary = useApiQuery('queueSummary');
  const item = (
    queue: Queue,
    id: string,
    label: string,
    query: string,
    count: Total | undefined,
  ) => ({
    id: `view:${queue.queue}:${id}`,
    group: 'views' as const,
    label,
    detail: t('palette.view', {
      queue: t(queue.title),
      count: count === undefined ? '' : readTotal(count).value,
    }),
    run: () => void navigate(queuePath(queue, new URLSearchParams(query))),
  });
  const own = (saved.data?.items ?? []).flatMap((view) => {
    const queue = QUEUES.find((one) => one.queue === view.queue);
    return queue === undefined
      ? []
      : [item(queue, view.id, view.name, toSearch(viewSearch(view)), view.count)];
  });
  const builtIn = QUEUES.flatMap((queue) => {
    const counts = summary.data?.queues.find((one) => one.queue === queue.queue)?.views;
    return Object.entries(queue.views).map(([view, words]) => {
      const query = view === queue.defaultView ? '' : `view=${view}`;
      const count = counts?.find((one) => one.view === view)?.count;
      return item(queue, view, t(words), query, count);
    });
  });
  return [...own, ...builtIn];
}

/** Settings that have no key of their own, and the clauses that rulings name. */
function usePolicyItems(): PaletteItem[] {
  const t = useT();
  const navigate = useNavigate();
  const { data } = useApiQuery('policyView');
  // The newest version of a clause speaks for it.
  const reviews = data?.reviews.clauses.toSorted((a, b) => b.version - a.version) ?? [];
  const named = reviews.filter(({ id }, at) => reviews.findIndex((one) => one.id === id) === at);
  const clauses = [...(data?.clauses ?? []), ...named].map(({ id, title }): PaletteItem => ({
    id: `clause:${id}`,
    group: 'policies',
    label: title,
    detail: t('palette.clause', { id, policy: data?.name ?? '' }),
    run: () => void navigate(`/settings/policy#${id}`),
  }));
  const pages = (['macros', 'calendar', 'policy'] as const).map((section): PaletteItem => ({
    id: `settings:${section}`,
    group: 'pages',
    label: t(`settings.nav.${section}`),
    detail: t('settings.nav'),
    run: () => void navigate(`/settings/${section}`),
  }));
  return [...pages, ...clauses];
}

/** Colleagues, each with the way to the cases given to them in the first of their queues. */
function useColleagueItems(): PaletteItem[] {
  const t = useT();
  const navigate = useNavigate();
  const { data } = useApiQuery('agentList');
  return (data?.items ?? []).flatMap(({ id, name, queues: [works] }) => {
    const queue = QUEUES.find((one) => one.queue === works);
    if (queue === undefined) return [];
    const query = new URLSearchParams({ view: 'all', assignee: id });
    return [
      {
        id: `agent:${id}`,
        group: 'people' as const,
        label: name,
        detail: t('palette.colleague', { queue: t(queue.title) }),
        run: () => void navigate(queuePath(queue, query)),
      },
    ];
  });
}

/** What the palette offers without searching: actions and pages of the keys, and views. */
export function usePaletteItems(): PaletteItem[] {
  const keys = useKeyItems();
  const views = useViewItems();
  return [...keys, ...usePressItems(), ...views, ...usePolicyItems(), ...useColleagueItems()];
}
