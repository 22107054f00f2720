import { styled } from '@mui/material/styles';
import type { Can } from '../../api/contract/common.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { WarningIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';
import { actionRefusal, actionWords } from './action-words.ts';

interface ActionChipsProps {
  title: string;
  actions: readonly MacroAction[];
  /** Of the case. */
  can: Can;
  onRemove: (action: MacroAction) => void;
}

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  alignItems: 'center',
  fontSize: 12,
  color: tone.ink2,
  '& > small': { flexBasis: '100%', fontSize: 11.5, color: tone.soon },
});

/** What a macro does besides its words; each can be taken off. */
export function ActionChips({ title, actions, can, onRemove }: ActionChipsProps) {
  const t = useT();
  const names = actions.some(({ kind }) => kind === 'assign');
  const { data } = useApiQuery('agentList', {}, { enabled: names });
  const nameOf = (id: string) => data?.items.find((agent) => agent.id === id)?.name ?? id;
  if (actions.length === 0) return null;
  const refusals = new Set(actions.map((action) => actionRefusal(action, can)).filter(Boolean));
  return (
    <Root role="group" aria-label={title}>
      <span>{title}</span>
      {actions.map((action) => (
        <FilterChip
          key={JSON.stringify(action)}
          label={actionWords(action, t, nameOf)}
          active={actionRefusal(action, can) === undefined}
          onRemove={() => {
            announce(t('macros.actions.removed', { action: actionWords(action, t, nameOf) }));
            onRemove(action);
          }}
        />
      ))}
      {[...refusals].map((reason) => (
        <small key={reason}>
          <WarningIcon style={{ fontSize: 13, verticalAlign: '-2px' }} /> {reason}
        </small>
      ))}
    </Root>
  );
}
