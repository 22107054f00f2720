import { isolated } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { WordsChanged } from '../../ui/WordsChanged.tsx';
import type { AnswerChange } from './answer-draft.ts';

interface ChangeNoticeProps {
  change: AnswerChange;
  onMine: () => void;
  onTheirs: () => void;
}

/** Stops an answer that was begun on an older one: shows word by word what changed, and asks. */
export function ChangeNotice({ change, onMine, onTheirs }: ChangeNoticeProps) {
  const t = useT();
  const { now, seen } = change;
  const who = seen && now.editor ? now.editor.name : now.author.name;
  const moved = (key: 'showOnWebsite' | 'addToProductQa') => seen && seen[key] !== now[key];
  return (
    <WordsChanged
      title={t('question.stale.title')}
      seen={seen?.text}
      now={now.text}
      before={
        <span>
          {t(seen ? 'question.stale.edited' : 'question.stale.answered', { name: isolated(who) })}{' '}
          <Instant at={seen && now.editedAt ? now.editedAt : now.at} />
        </span>
      }
      after={
        <>
          {moved('showOnWebsite') ? (
            <span>{t('question.stale.website', { now: now.showOnWebsite })} </span>
          ) : null}
          {moved('addToProductQa') ? (
            <span>{t('question.stale.productQa', { now: now.addToProductQa })}</span>
          ) : null}
        </>
      }
      kept={t('question.form.kept')}
      mine={{ label: t('question.stale.mine'), go: onMine }}
      theirs={{ label: t('question.stale.theirs'), go: onTheirs }}
    />
  );
}
