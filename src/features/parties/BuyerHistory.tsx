import { useApiQuery } from '../../api/query.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { HistoryFacts } from './HistoryFacts.tsx';

/** A buyer's history, fetched when unfolded. */
export function BuyerHistory({ buyerId }: { buyerId: string }) {
  const t = useT();
  const { data, error } = useApiQuery('buyerView', { params: { buyerId } });
  const words = useProblemWords(error);
  if (!data) return words ? <p>{words.title}</p> : <LinesSkeleton />;
  return (
    <HistoryFacts
      history={data.history}
      more={[
        { id: 'kept', label: t('case.people.kept'), value: data.keptItemRefunds },
        { id: 'same', label: t('case.people.duplicates'), value: data.duplicateEvidence },
        { id: 'flags', label: t('case.people.flags'), value: data.conductFlags.length },
      ]}
    />
  );
}
