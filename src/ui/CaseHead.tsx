import { styled } from '@mui/material/styles';
import { Children, type ReactNode } from 'react';
import { monoFamily, tone } from './tokens.ts';

const Root = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 12px',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  marginBlockEnd: 12,
  '& h1': { margin: 0 },
});
const What = styled('div')({ minInlineSize: 0, flex: '1 1 320px' });
const Sub = styled('div')({
  color: tone.ink2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 6px',
  alignItems: 'center',
  '& code': { fontFamily: monoFamily, fontSize: 12, fontWeight: 620, color: tone.ink },
});
const End = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });

/** A fact of the line below the title that asks for care. */
export const HeadFlag = styled('span')({ color: tone.soon });

interface CaseHeadProps {
  /** What it is about, in the words of whoever brought it. */
  title: string;
  reference: string;
  /** Where it stands, as its mark. */
  status?: ReactNode;
  /** What else is told in one line: each child is a fact. */
  children?: ReactNode;
  /** How urgent it is, and its tags. */
  marks: ReactNode;
  /** At the end: what is due, and what can be done about it. */
  end?: ReactNode;
}

/** The head of a case of any kind. */
export function CaseHead({ title, reference, status, children, marks, end }: CaseHeadProps) {
  const facts = Children.toArray(children);
  return (
    <Root>
      <What>
        <h1 tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        <Sub>
          <code>{reference}</code>
          {status}
          {Children.map(facts, (fact, at) => (
            <span>
              {fact}
              {at < facts.length - 1 ? <span aria-hidden="true"> · </span> : null}
            </span>
          ))}
          {marks}
        </Sub>
      </What>
      <End>{end}</End>
    </Root>
  );
}
