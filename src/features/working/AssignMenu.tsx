import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { PersonIcon } from '../../ui/Icons.tsx';
import { ActMenu } from './ActMenu.tsx';
import { useAssignItems } from './use-assign-items.tsx';
import type { WorkCase } from './work-case.ts';

/** Who has the case; gives it to somebody who may claim one, to oneself, or back to the queue. */
export function AssignMenu({ item }: { item: WorkCase }) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const { assignee, can } = item;
  const [asked, setAsked] = useState(false);
  const { items, isReady, dialog } = useAssignItems(item, asked);
  const label =
    assignee === undefined
      ? t('working.assign')
      : assignee.id === me
        ? t('working.assignedMe')
        : t('working.assigned', { name: assignee.name });
  return (
    <>
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
      {dialog}
    </>
  );
}
