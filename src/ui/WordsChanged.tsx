import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { wordDiff } from '../lib/word-diff.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { tone } from './tokens.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const Words = styled('p')({
  margin: '4px 0',
  padding: '7px 10px',
  borderRadius: 6,
  backgroundColor: tone.panel,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '& del': { color: tone.late, backgroundColor: tone.lateBg },
  '& ins': { color: tone.ok, backgroundColor: tone.okBg, textDecorationThickness: 1 },
});

interface WordsChangedProps {
  title: string;
  /** The words on which the writing began; nobody had written any when absent. */
  seen: string | undefined;
  now: string;
  /** Who changed them, or what else changed. */
  before?: ReactNode;
  after?: ReactNode;
  kept: string;
  /** On with what was written here, or with what the other person wrote. */
  mine: { label: string; go: () => void };
  theirs: { label: string; go: () => void };
}

/** Stops writing that was begun on older words: shows word by word what changed, and asks. */
export function WordsChanged(props: WordsChangedProps) {
  const { title, seen, now, before, after, kept, mine, theirs } = props;
  const t = useT();
  const told = { gone: t('common.diff.gone'), new: t('common.diff.new') };
  // Their place in the difference is the only name that its parts have.
  const parts = seen === undefined ? [] : wordDiff(seen, now);
  const named = parts.map(({ kind, text }, at) => ({ kind, text, id: `${kind} ${at}` }));
  return (
    <ProblemNotice
      severity="warning"
      alert
      title={title}
      detail={
        <>
          {before}
          <Words dir="auto">
            {seen === undefined
              ? now
              : named.map(({ kind, text, id }) => {
                  if (kind === 'same') return text;
                  const Mark = kind === 'gone' ? 'del' : 'ins';
                  return (
                    <Mark key={id}>
                      <VisuallyHidden>{told[kind]} </VisuallyHidden>
                      {text}
                    </Mark>
                  );
                })}
          </Words>
          {after}
        </>
      }
      kept={kept}
      actions={
        <>
          <ActionButton size="small" onClick={mine.go}>
            {mine.label}
          </ActionButton>
          <ActionButton size="small" variant="quiet" onClick={theirs.go}>
            {theirs.label}
          </ActionButton>
        </>
      }
    />
  );
}
