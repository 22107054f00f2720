import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { Question } from '../../api/contract/questions.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { QuestionStatusMark } from '../../ui/CaseMarks.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';

interface SameItemProps {
  question: Question;
  /** Puts an answer into the one that is being written; absent where none is. */
  onUse?: ((text: string) => void) | undefined;
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 12,
  '& header': { display: 'flex', flexWrap: 'wrap', gap: '0 8px', fontSize: 12, color: tone.ink2 },
  '& a': { fontFamily: monoFamily },
  '& p': {
    margin: '3px 0 0',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxBlockSize: '9lh',
    overflow: 'auto',
  },
  '& p[data-answer]': { borderInlineStart: `3px solid ${tone.line2}`, paddingInlineStart: 8 },
});

/** What others asked about the item, and what they were told: an answer that is there is used again. */
export function SameItem({ question, onUse }: SameItemProps) {
  const t = useT();
  const { sameItem } = question;
  return (
    <Panel title={t('question.sameItem')} aside={sameItem.length > 0 ? sameItem.length : undefined}>
      {sameItem.length === 0 ? (
        <span style={{ color: tone.ink2 }}>{t('question.sameItem.none')}</span>
      ) : (
        <List>
          {sameItem.map(({ id, reference, status, text, answer }) => (
            <li key={id}>
              <header>
                <Link to={`/questions/${id}`}>{reference}</Link>
                <QuestionStatusMark status={status} />
              </header>
              <p dir="auto">{text}</p>
              {answer === undefined ? null : (
                <p data-answer dir="auto">
                  {answer}
                </p>
              )}
              {answer !== undefined && onUse ? (
                <ActionButton
                  size="small"
                  variant="quiet"
                  aria-label={t('question.sameItem.useOf', { reference })}
                  onClick={() => onUse(answer)}
                >
                  {t('question.sameItem.use')}
                </ActionButton>
              ) : null}
            </li>
          ))}
        </List>
      )}
    </Panel>
  );
}
