import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useT } from '../locales/use-t.ts';
import { CheckIcon, ErrorIcon, FilterIcon, InboxIcon, LockIcon } from './Icons.tsx';
import { tone } from './tokens.ts';

export type EmptyKind = 'none' | 'filtered' | 'noRight' | 'failed' | 'allDone';

interface EmptyStateProps {
  kind: EmptyKind;
  /** Words of the place; the kind's own when absent. */
  title?: ReactNode;
  text?: ReactNode;
  /** The way on: clear filters, try again, go to another queue. */
  action?: ReactNode;
  /** 1 where it stands for the whole page. */
  level?: 1 | 2;
}

const icons: Record<EmptyKind, ReactNode> = {
  none: <InboxIcon />,
  filtered: <FilterIcon />,
  noRight: <LockIcon />,
  failed: <ErrorIcon />,
  allDone: <CheckIcon />,
};

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 6,
  padding: '48px 24px',
  textAlign: 'center',
  color: tone.ink2,
  '& > h1, & > h2': { fontSize: 14, fontWeight: 600, color: tone.ink, letterSpacing: 0 },
  '& p': { maxWidth: 380, textWrap: 'pretty' },
});

const Mark = styled('span')({
  display: 'grid',
  placeItems: 'center',
  inlineSize: 40,
  blockSize: 40,
  borderRadius: 10,
  marginBlockEnd: 6,
  border: `1px solid ${tone.line}`,
  backgroundColor: tone.sunk,
  color: tone.ink3,
  '& svg': { fontSize: 20 },
  '&[data-kind=failed]': {
    backgroundColor: tone.lateBg,
    color: tone.late,
    borderColor: 'transparent',
  },
  '&[data-kind=allDone]': {
    backgroundColor: tone.okBg,
    color: tone.ok,
    borderColor: 'transparent',
  },
});

/** Why there is nothing to see: five different reasons, five different next steps. */
export function EmptyState({ kind, title, text, action, level = 2 }: EmptyStateProps) {
  const t = useT();
  const Title = `h${level}` as const;
  return (
    <Root data-empty={kind}>
      <Mark data-kind={kind} aria-hidden>
        {icons[kind]}
      </Mark>
      <Title tabIndex={level === 1 ? -1 : undefined}>
        {title ?? t(`common.empty.${kind}.title`)}
      </Title>
      <p>{text ?? t(`common.empty.${kind}.text`)}</p>
      {action === undefined ? null : <div style={{ marginBlockStart: 8 }}>{action}</div>}
    </Root>
  );
}
