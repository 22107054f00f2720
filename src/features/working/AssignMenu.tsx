import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { contract } from '../../api/contract/index.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { PersonIcon } from '../../ui/Icons.tsx';
import { ActMenu } from './ActMenu.tsx';
import { useCaseWork } from './use-case-work.ts';
import type { WorkCase } from './work-case.ts';

const atTheDesk: readonly string[] = contract.caseClaim.access;

/** The people who may claim one, oneself first, and nobody; `asked` once somebody wants to see them. */
export function useAssignItems(item: WorkCase, asked: boolean) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const { assign } = useCaseWork(item);
  const { data, isFetched } = useApiQuery('agentList', {}, { enabled: asked });
  const people = (data?.items ?? []).filter(({ role }) => atTheDesk.includes(role));
  const sorted = people.toSorted((a, b) => Number(b.id === me) - Number(a.id === me));
  const items = (close: () => void) => [
    ...sorted.map(({ id, name }) => (
      <MenuItem
        key={id}
        selected={id === item.assignee?.id}
        onClick={() => {
          close();
          void assign({ id, name });
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
        void assign(null);
      }}
    >
      {t('working.assign.nobody')}
    </MenuItem>,
  ];
  return { items, isReady: isFetched };
}

/** Who has the case; gives it to somebody who may claim one, to oneself, or back to the queue. */
export function AssignMenu({ item }: { item: WorkCase }) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const { assignee, can } = item;
  const [asked, setAsked] = useState(false);
  const { items, isReady } = useAssignItems(item, asked);
  const label =
    assignee === undefined
      ? t('working.assign')
      : assignee.id === me
        ? t('working.assignedMe')
        : t('working.assigned', { name: assignee.name });
  return (
    <ActMenu
      label={label}
      menuLabel={t('working.assign.menu')}
      icon={<PersonIcon />}
      affordance={can['caseAssign']}
      onOpen={() => setAsked(true)}
      ready={isReady}
      keys={{ key: 'a', id: 'working.key.assign' }}
    >
      {items}
    </ActMenu>
  );
}
