import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import { CLOCK } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import { BuyerHistory } from './BuyerHistory.tsx';
import { SellerHistory } from './SellerHistory.tsx';

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr)',
  gap: 8,
  alignItems: 'start',
  '& + &': { marginBlockStart: 10 },
  '& small': { display: 'block', color: tone.ink2, fontSize: 12 },
  '& button': { color: tone.ink2, fontSize: 12 },
});

interface Person {
  id: string;
  name: string;
  timeZone: string;
  city: string;
}

interface RowProps {
  kind: 'buyer' | 'seller';
  person: Person;
}

function PersonRow({ kind, person }: RowProps) {
  const t = useT();
  const { formatTime } = useIntl();
  const now = useNow();
  const local = formatTime(now, { timeZone: person.timeZone, ...CLOCK });
  return (
    <Row>
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
    </Row>
  );
}

/** Both parties: where they are, what time it is there, and their history when asked for. */
export function PeoplePanel({ buyer, seller }: { buyer: Person; seller: Person }) {
  const t = useT();
  return (
    <Panel title={t('case.people')}>
      <PersonRow kind="buyer" person={buyer} />
      <PersonRow kind="seller" person={seller} />
    </Panel>
  );
}
