import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { AgentRef } from '../../api/contract/common.ts';
import { isProblem } from '../../api/problem.ts';
import { useApiQuery } from '../../api/query.ts';
import { casePath, queuePlace } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { StaleAssign } from './StaleAssign.tsx';
import { useCaseWork } from './use-case-work.ts';
import type { WorkCase } from './work-case.ts';

/**
 * The people who work on such cases, oneself first, and nobody; `asked` once somebody wants to see them.
 * Where somebody else was faster, `dialog` shows who has it now and asks once more.
 */
export function useAssignItems(item: WorkCase, asked: boolean) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const { assign } = useCaseWork(item);
  const [giving, setGiving] = useState(false);
  const [stale, setStale] = useState<{ agent: AgentRef | null; detail: string } | null>(null);
  const { data, isFetched } = useApiQuery('agentList', {}, { enabled: asked });
  const place = casePath(item);
  const people = (data?.items ?? []).filter(({ queues }) =>
    queues.some((queue) => place?.startsWith(`/${queuePlace(queue)}/`)),
  );
  const sorted = people.toSorted((a, b) => Number(b.id === me) - Number(a.id === me));

  async function give(agent: AgentRef | null): Promise<void> {
    setGiving(true);
    try {
      await assign(agent);
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      setStale({ agent, detail: problem.detail });
    } finally {
      setGiving(false);
    }
  }

  const items = (close: () => void) => [
    ...sorted.map(({ id, name }) => (
      <MenuItem
        key={id}
        selected={id === item.assignee?.id}
        onClick={() => {
          void give({ id, name });
          close();
        }}
      >
        {id === me ? t('working.assign.me', { name }) : name}
      </MenuItem>
    )),
    <Divider key="line" />,
    <MenuItem
      key="nobody"
      onClick={() => {
        void give(null);
        close();
      }}
    >
      {t('working.assign.nobody')}
    </MenuItem>,
  ];
  const dialog =
    stale === null ? null : (
      <StaleAssign
        item={item}
        wanted={stale.agent}
        detail={stale.detail}
        onClose={() => setStale(null)}
        onGoOn={() => {
          setStale(null);
          void give(stale.agent);
        }}
      />
    );
  return { items, dialog, isReady: isFetched, isBusy: giving || stale !== null };
}
