import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { AgentRef } from '../../api/contract/common.ts';
import { contract } from '../../api/contract/index.ts';
import { isProblem } from '../../api/problem.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { PersonIcon } from '../../ui/Icons.tsx';
import { ActMenu } from './ActMenu.tsx';
import { StaleAssign } from './StaleAssign.tsx';
import { useCaseWork } from './use-case-work.ts';
import type { WorkCase } from './work-case.ts';

const atTheDesk: readonly string[] = contract.caseClaim.access;

/** Who has the case; gives it to somebody who may claim one, to oneself, or back to the queue. */
export function AssignMenu({ item }: { item: WorkCase }) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const { assign } = useCaseWork(item);
  const { assignee, can } = item;
  const [asked, setAsked] = useState(false);
  const [stale, setStale] = useState<{ agent: AgentRef | null; detail: string } | null>(null);
  const { data, isFetched } = useApiQuery('agentList', {}, { enabled: asked });
  const people = (data?.items ?? []).filter(({ role }) => atTheDesk.includes(role));
  const sorted = people.toSorted((a, b) => Number(b.id === me) - Number(a.id === me));
  const label =
    assignee === undefined
      ? t('working.assign')
      : assignee.id === me
        ? t('working.assignedMe')
        : t('working.assigned', { name: assignee.name });
  /** Somebody else was faster: who has it now is shown, and it is asked once more. */
  async function give(agent: AgentRef | null): Promise<void> {
    try {
      await assign(agent);
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      setStale({ agent, detail: problem.detail });
    }
  }
  const menu = (
    <ActMenu
      label={label}
      menuLabel={t('working.assign.menu')}
      icon={<PersonIcon />}
      affordance={can['caseAssign']}
      onOpen={() => setAsked(true)}
      ready={isFetched}
      keys={{ key: 'a', id: 'working.key.assign' }}
    >
      {(close) => [
        ...sorted.map(({ id, name }) => (
          <MenuItem
            key={id}
            selected={id === assignee?.id}
            onClick={() => {
              close();
              void give({ id, name });
            }}
          >
            {id === me ? t('working.assign.me', { name }) : name}
          </MenuItem>
        )),
        <Divider key="line" />,
        <MenuItem
          key="nobody"
          onClick={() => {
            close();
            void give(null);
          }}
        >
          {t('working.assign.nobody')}
        </MenuItem>,
      ]}
    </ActMenu>
  );
  return (
    <>
      {menu}
      {stale === null ? null : (
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
      )}
    </>
  );
}
