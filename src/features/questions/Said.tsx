import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { Instant } from '../../ui/Instant.tsx';
import { tone } from '../../ui/tokens.ts';

interface SaidProps {
  side: 'buyer' | 'seller' | 'staff';
  title: string;
  at: string;
  /** Text is only ever text. */
  text: string;
  /** Below it: what else is to know. */
  children?: ReactNode;
}

const colour = { buyer: tone.buyer, seller: tone.seller, staff: tone.accent };

const Card = styled('article')({
  border: `1px solid ${tone.line}`,
  borderInlineStartWidth: 3,
  borderRadius: 8,
  backgroundColor: tone.panel,
  padding: '10px 14px',
  '& header': { display: 'flex', flexWrap: 'wrap', gap: '0 8px', color: tone.ink3, fontSize: 12 },
  '& h2': { margin: 0, fontSize: 12, fontWeight: 620 },
  '& p': { margin: '4px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.5 },
  '& footer': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    alignItems: 'center',
    marginBlockStart: 8,
    color: tone.ink2,
    fontSize: 12,
    '& svg': { fontSize: 13, verticalAlign: '-2px' },
    '& > button': { marginInlineStart: 'auto' },
    '&:empty': { display: 'none' },
  },
});

/** Words of one side, in its colour, whole and as they were written. */
export function Said({ side, title, at, text, children }: SaidProps) {
  const titleId = useId();
  return (
    <Card aria-labelledby={titleId} style={{ borderInlineStartColor: colour[side] }}>
      <header>
        <h2 id={titleId} style={{ color: colour[side] }}>
          {title}
        </h2>
        <Instant at={at} />
      </header>
      <p dir="auto">{text}</p>
      <footer>{children}</footer>
    </Card>
  );
}
