import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useState } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useRequestActs } from './use-request-acts.ts';

/** Hands a request to another person of trust and safety, with a note. */
export function EscalateDialog(props: { request: DeletionRequest; onClose: () => void }) {
  const { request, onClose } = props;
  const t = useT();
  const { escalate } = useRequestActs(request);
  const me = useSession((state) => state.session?.agent.id);
  const { data } = useApiQuery('agentList');
  const people = (data?.items ?? []).filter(({ id, role }) => role === 'trust' && id !== me);
  const [chosen, setChosen] = useState('');
  const person = people.find(({ id }) => id === chosen);
  return (
    <ReasonDialog
      title={t('review.escalate.title', { reference: request.reference })}
      text={t('review.escalate.text')}
      label={t('review.escalate.note')}
      confirmLabel={t('review.escalate.confirm')}
      missing={person === undefined ? t('review.escalate.missing') : undefined}
      onClose={onClose}
      onConfirm={(note) => escalate(chosen, note, person?.name ?? '')}
    >
      <Select
        size="small"
        displayEmpty
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        inputProps={{ 'aria-label': t('review.escalate.to') }}
      >
        <MenuItem value="" disabled>
          {t(
            data !== undefined && people.length === 0
              ? 'review.escalate.nobody'
              : 'review.escalate.to',
          )}
        </MenuItem>
        {people.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </Select>
    </ReasonDialog>
  );
}
