import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { HomePart } from '../../api/contract/home.ts';
import { readTotal, type Total } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { HomeRow } from './HomeRow.tsx';
import { PartFoot } from './PartFoot.tsx';

export const Rows = styled('ul')({
  ...figures,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderBlockStart: `1px solid ${tone.line}` },
});

/** "12 cases", or a lower bound where there are very many. */
export function useCount(total: Total): string {
  const t = useT();
  const { value: count, atLeast } = readTotal(total);
  return t(atLeast ? 'home.count.atLeast' : 'home.count', { count });
}

interface PartCardProps {
  part: HomePart;
  now: number;
  /** What can be done about the part beside opening a case of it. */
  actions?: ReactNode;
}

/** One part of what needs me: how much there is, the first of it, and the way to the rest. */
export function PartCard({ part, now, actions }: PartCardProps) {
  const t = useT();
  const count = useCount(part.count);
  const more = readTotal(part.count).value - part.items.length;
  return (
    <Panel title={t(`home.part.${part.part}`)} aside={count} id={`home-${part.part}`}>
      <Rows>
        {part.items.map((item) => (
          <HomeRow
            key={`${item.id} ${item.rulingId ?? ''}`}
            item={item}
            part={part.part}
            now={now}
          />
        ))}
      </Rows>
      <PartFoot part={part} more={Math.max(0, more)} actions={actions} />
    </Panel>
  );
}
