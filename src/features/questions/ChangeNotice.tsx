import { styled } from '@mui/material/styles';
import { wordDiff } from '../../lib/word-diff.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { AnswerChange } from './answer-draft.ts';

interface ChangeNoticeProps {
  change: AnswerChange;
  onMine: () => void;
  onTheirs: () => void;
}

const Words = styled('p')({
  margin: '4px 0',
  padding: '7px 10px',
  borderRadius: 6,
  backgroundColor: tone.panel,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  maxBlockSize: '30dvh',
  overflow: 'auto',
  '& del': { color: tone.late, backgroundColor: tone.lateBg },
  '& ins': { color: tone.ok, backgroundColor: tone.okBg, textDecorationThickness: 1 },
});

/** The parts of a difference; their place in it is the only name they have. */
const marked = (seen: string, now: string) =>
  wordDiff(seen, now).map(({ kind, text }, at) => ({ kind, text, at: `${kind} ${at}` }));

/** Stops an answer that was begun on an older one: shows word by word what changed, and asks. */
export function ChangeNotice({ change, onMine, onTheirs }: ChangeNoticeProps) {
  const t = useT();
  const { now, seen } = change;
  const who = seen && now.editor ? now.editor.name : now.author.name;
  const told = { gone: t('question.stale.gone'), new: t('question.stale.new') };
  const moved = (key: 'showOnWebsite' | 'addToProductQa') => seen && seen[key] !== now[key];
  return (
    <ProblemNotice
      severity="warning"
      alert
      title={t('question.stale.title')}
      detail={
        <>
          <span>
            {t(seen ? 'question.stale.edited' : 'question.stale.answered', { name: who })}{' '}
            <Instant at={seen && now.editedAt ? now.editedAt : now.at} />
          </span>
          <Words dir="auto">
            {seen
              ? marked(seen.text, now.text).map(({ kind, text, at }) => {
                  if (kind === 'same') return text;
                  const Mark = kind === 'gone' ? 'del' : 'ins';
                  return (
                    <Mark key={at}>
                      <VisuallyHidden>{told[kind]} </VisuallyHidden>
                      {text}
                    </Mark>
                  );
                })
              : now.text}
          </Words>
          {moved('showOnWebsite') ? (
            <span>{t('question.stale.website', { now: now.showOnWebsite })} </span>
          ) : null}
          {moved('addToProductQa') ? (
            <span>{t('question.stale.productQa', { now: now.addToProductQa })}</span>
          ) : null}
        </>
      }
      kept={t('question.form.kept')}
      actions={
        <>
          <ActionButton size="small" onClick={onMine}>
            {t('question.stale.mine')}
          </ActionButton>
          <ActionButton size="small" variant="quiet" onClick={onTheirs}>
            {t('question.stale.theirs')}
          </ActionButton>
        </>
      }
    />
  );
}
