import { styled } from '@mui/material/styles';
import { useT } from '../../locales/use-t.ts';
import { useOutbox } from '../../stores/outbox.ts';
import { tone } from '../../ui/tokens.ts';
import { hurryOutbox, useOutboxRunner } from './run-outbox.ts';
import { WaitingItem } from './WaitingItem.tsx';

const Bar = styled('section')({
  maxBlockSize: '32dvh',
  overflowY: 'auto',
  borderBlockEnd: `1px solid ${tone.line}`,
  backgroundColor: tone.panel,
  '& ol': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { paddingInline: 20 },
  '& li:first-of-type': { borderBlockStart: 0 },
  '@media print': { display: 'none' },
});

/** Keeps the outbox going, and shows above a case what waits on it. */
export function CaseOutbox({ caseId }: { caseId: string | undefined }) {
  const t = useT();
  useOutboxRunner();
  const entries = useOutbox().filter((entry) => entry.caseId === caseId);
  if (entries.length === 0) return null;
  return (
    <Bar aria-label={t('outbox.bar')}>
      <ol>
        {entries.map((entry, at) => (
          <WaitingItem key={entry.id} entry={entry} isBehind={at > 0} onHurry={hurryOutbox} />
        ))}
      </ol>
    </Bar>
  );
}
