import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import { BuyerHistory } from './BuyerHistory.tsx';
import { SellerHistory } from './SellerHistory.tsx';

const Person = styled('div')({
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr)',
  gap: 8,
  alignItems: 'start',
  '& + &': { marginBlockStart: 10 },
  '& small': { display: 'block', color: tone.ink2, fontSize: 12 },
  '& button': { color: tone.ink2, fontSize: 12 },
});

interface RowProps {
  kind: 'buyer' | 'seller';
  person: { id: string; name: string; timeZone: string; city: string };
}

function PersonRow({ kind, person }: RowProps) {
  const t = useT();
  const { formatTime } = useIntl();
  const now = useNow();
  const local = formatTime(now, {
    timeZone: person.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <Person>
      <Initials name={person.name} kind={kind} decorative />
      <div>
        <PartyName kind={kind} name={person.name} strong showKind />
        <small>{t('case.people.local', { city: person.city, time: local })}</small>
        <Disclosure label={t('case.people.history')}>
          {() =>
            kind === 'buyer' ? (
              <BuyerHistory buyerId={person.id} />
            ) : (
              <SellerHistory sellerId={person.id} />
            )
          }
        </Disclosure>
      </div>
    </Person>
  );
}

/** Both parties: where they are, what time it is there, and their history when asked for. */
export function PeoplePanel({ dispute }: { dispute: Dispute }) {
  const t = useT();
  return (
    <Panel title={t('case.people')}>
      <PersonRow kind="buyer" person={dispute.buyer} />
      <PersonRow kind="seller" person={dispute.seller} />
    </Panel>
  );
}
