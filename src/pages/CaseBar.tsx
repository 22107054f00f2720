import type { ComponentProps } from 'react';
import { CasePeople } from '../features/presence/CasePeople.tsx';
import { CaseCrumbs } from '../features/queue/CaseCrumbs.tsx';
import type { CasePlace } from '../features/queue/use-case-place.ts';
import { CaseActs } from '../features/working/CaseActs.tsx';

interface CaseBarProps {
  item: ComponentProps<typeof CasePeople>['item'] & ComponentProps<typeof CaseActs>['item'];
  place: CasePlace;
}

/** Above a case of any kind: where it stands, who is here, and who works on it. */
export function CaseBar({ item, place }: CaseBarProps) {
  return (
    <CaseCrumbs place={place}>
      <CasePeople item={item} />
      <CaseActs item={item} takeNext={place.takeNext} onLeave={place.leave} />
    </CaseCrumbs>
  );
}
