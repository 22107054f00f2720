import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { figures, tone } from './tokens.ts';

export interface Fact {
  /** Stable key within the list. */
  id: string;
  label: ReactNode;
  value: ReactNode;
  /** The line that counts (a total, a remainder). */
  strong?: boolean;
}

const List = styled('dl')({
  ...figures,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '5px 12px',
  margin: 0,
  '& dt': { color: tone.ink2, minWidth: 0 },
  '& dd': { margin: 0, textAlign: 'end' },
  '& [data-strong]': { color: tone.ink, fontWeight: 620 },
});

/** Labels at the start, values at the end, figures under figures. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <List>
      {facts.map(({ id, label, value, strong }) => (
        <div key={id} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd data-strong={strong || undefined}>{value}</dd>
        </div>
      ))}
    </List>
  );
}
