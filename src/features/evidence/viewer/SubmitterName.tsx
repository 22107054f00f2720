import { useT } from '../../../locales/use-t.ts';
import { PartyName } from '../../../ui/PartyName.tsx';
import type { ViewerItem } from './viewer-item.ts';

/** Who handed it in, with their side; the carrier is on nobody's side. */
export function SubmitterName({ item }: { item: ViewerItem }) {
  const t = useT();
  if (item.submittedBy !== 'carrier') {
    return <PartyName kind={item.submittedBy} name={item.submittedByName} showKind />;
  }
  return (
    <span>
      <bdi dir="auto">{item.submittedByName}</bdi> {t('evidence.party.carrier')}
    </span>
  );
}
