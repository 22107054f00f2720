import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useT } from '../locales/use-t.ts';
import { tone } from './tokens.ts';

export interface FieldProblem {
  /** Id of the input to jump to. */
  fieldId: string;
  message: string;
}

const Root = styled('div')({
  backgroundColor: tone.lateBg,
  color: tone.late,
  borderRadius: 7,
  padding: '8px 12px',
  '& strong': { fontWeight: 600 },
  '& ul': { marginBlockStart: 4, paddingInlineStart: 18 },
  '& a': { color: 'inherit', display: 'inline-block', minHeight: 24, lineHeight: '24px' },
});

/**
 * All problems of a form in one place, each a link to its field. Takes the focus whenever `turn`
 * grows (the count of failed submits), so that a failed submit is never silent.
 */
export function ErrorSummary(props: { problems: readonly FieldProblem[]; turn: number }) {
  const { problems, turn } = props;
  const t = useT();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (turn > 0) root.current?.focus();
  }, [turn]);

  if (problems.length === 0) return null;
  return (
    <Root ref={root} role="alert" tabIndex={-1}>
      <strong>{t('common.errors.summary', { count: problems.length })}</strong>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Root>
  );
}
