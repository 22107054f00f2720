import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { MacroQueue } from '../../api/contract/queue-names.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { tone } from '../../ui/tokens.ts';
import { MacroPreview } from './MacroPreview.tsx';
import { useRendered } from './use-rendered.ts';

const Root = styled('div')({
  display: 'grid',
  gap: 10,
  padding: '10px 12px',
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  backgroundColor: tone.sunk,
  '& label': { display: 'flex', gap: 8, alignItems: 'center', color: tone.ink2, fontSize: 12 },
});

/** As many as a list of samples is worth. */
const FEW = { query: { limit: '20' } } as const;
const none: readonly { id: string; reference: string }[] = [];

function useSamples(queue: MacroQueue) {
  const disputes = useApiQuery('disputeList', FEW, { enabled: queue === 'disputes' });
  const tickets = useApiQuery('ticketList', FEW, { enabled: queue === 'tickets' });
  const questions = useApiQuery('questionList', FEW, { enabled: queue === 'questions' });
  return { disputes, tickets, questions }[queue].data?.items ?? none;
}

/** The words as they would read on a real case, which can be chosen. */
export function SamplePreview({ queue, body }: { queue: MacroQueue; body: string }) {
  const t = useT();
  const samples = useSamples(queue);
  const [wanted, setWanted] = useState('');
  const sample = samples.find(({ id }) => id === wanted) ?? samples[0];
  return (
    <Root>
      <label>
        {t('macro.edit.sample')}
        <Select
          size="small"
          value={sample?.id ?? ''}
          onChange={(event) => setWanted(event.target.value)}
          inputProps={{ 'aria-label': t('macro.edit.sample') }}
          sx={{ fontSize: 12, '& .MuiSelect-select': { paddingBlock: '3px' } }}
        >
          {samples.map(({ id, reference }) => (
            <MenuItem key={id} value={id}>
              {reference}
            </MenuItem>
          ))}
        </Select>
      </label>
      {sample === undefined ? (
        <LinesSkeleton lines={3} />
      ) : (
        <Filled caseId={sample.id} body={body} />
      )}
    </Root>
  );
}

const wordsOnly = { actions: [] };
const nothing = new Set<never>();
const ignore = () => undefined;

function Filled({ caseId, body }: { caseId: string; body: string }) {
  const render = useRendered(caseId);
  if (!render.isReady) return <LinesSkeleton lines={3} />;
  return (
    <MacroPreview
      macro={wordsOnly}
      rendered={render.of(body)}
      actions={wordsOnly.actions}
      can={{}}
      without={nothing}
      onWithout={ignore}
    />
  );
}
