import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../locales/use-t.ts';
import { focusRing, tone } from '../../ui/tokens.ts';

const Head = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '6px 16px',
  alignItems: 'center',
  marginBlockEnd: 12,
  '& h1': { margin: 0 },
  '& nav': { display: 'flex', gap: 4 },
  '& nav a': {
    padding: '4px 10px',
    minBlockSize: 24,
    borderRadius: 6,
    color: tone.ink2,
    textDecoration: 'none',
  },
  '& nav a:focus-visible': focusRing,
  '& nav a[aria-current]': {
    backgroundColor: tone.accentBg,
    color: tone.accent,
    fontWeight: 600,
  },
  '& > .tools': { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', gap: 8 },
});

const BOARDS = ['fairness', 'statements'] as const;

interface InsightFrameProps {
  title: string;
  /** At the end of the head. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The head of a board: what it is, the other boards, and its tools. */
export function InsightFrame({ title, tools, children }: InsightFrameProps) {
  const t = useT();
  return (
    <>
      <Head>
        <h1 tabIndex={-1}>{title}</h1>
        <nav aria-label={t('fairness.boards')}>
          {BOARDS.map((board) => (
            <NavLink key={board} to={`/insights/${board}`}>
              {t(`fairness.board.${board}`)}
            </NavLink>
          ))}
        </nav>
        <div className="tools">{tools}</div>
      </Head>
      {children}
    </>
  );
}
