import { useApiQuery } from '../../api/query.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { HistoryFacts } from './HistoryFacts.tsx';

/** A seller's history and standing, fetched when unfolded. */
export function SellerHistory({ sellerId }: { sellerId: string }) {
  const t = useT();
  const { data, error } = useApiQuery('sellerView', { params: { sellerId } });
  const words = useProblemWords(error);
  if (!data) return words ? <p>{words.title}</p> : <LinesSkeleton />;
  return (
    <HistoryFacts
      history={data.history}
      more={[
        { id: 'tier', label: t('case.people.tier'), value: t(`case.tier.${data.tier}`) },
        {
          id: 'standing',
          label: t('case.people.standing'),
          value: t(`case.standing.${data.standing}`),
        },
        {
          id: 'escalations',
          label: t('case.people.escalations'),
          value: t('case.people.escalationsOf', { all: data.escalations, none: data.meritless }),
        },
        { id: 'against', label: t('case.people.ruledAgainst'), value: data.ruledAgainst },
        { id: 'flags', label: t('case.people.flags'), value: data.conductFlags.length },
      ]}
    />
  );
}
