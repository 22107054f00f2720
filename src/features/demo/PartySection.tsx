import { useState } from 'react';
import { useIntl } from 'react-intl';
import { call } from '../../api/client.ts';
import type { Body } from '../../api/contract/index.ts';
import { useApiQuery } from '../../api/query.ts';
import { formatAmount } from '../../lib/money.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Buttons } from './layout.ts';
import type { Run } from './use-stage.ts';

interface PartySectionProps {
  caseId: string | undefined;
  busy: boolean;
  run: Run;
}

type Command = Body<'partyAct'>['command'];
type Actor = Body<'partyAct'>['party'];

/** A sale big enough to pay a debt back visibly, in minor units of the case's currency. */
const SALE_MINOR = 4_000;

/** Plays the buyer, the seller, the carrier or the bank on the case that is open. */
export function PartySection({ caseId, busy, run }: PartySectionProps) {
  const t = useT();
  const { locale } = useIntl();
  const [who, setWho] = useState<'buyer' | 'seller'>('seller');
  const [text, setText] = useState('');
  const dispute = useApiQuery(
    'disputeView',
    { params: { disputeId: caseId ?? '' } },
    { enabled: caseId !== undefined },
  );
  if (caseId === undefined) {
    return (
      <Panel title={t('demo.party')} level={3}>
        {t('demo.party.none')}
      </Panel>
    );
  }
  const act = (party: Actor, command: Command, body: Record<string, unknown> = {}) =>
    run(async () => {
      await call('partyAct', { body: { caseId, party, command, body } });
      return t('demo.party.done');
    });
  const send = async () => {
    if (await act(who, 'message', { text })) setText('');
  };
  const currency = dispute.data?.order.currency ?? 'USD';
  const sale = `${formatAmount(SALE_MINOR, currency, locale)} ${currency}`;
  const acts: [label: string, party: Actor, command: Command, body?: Record<string, unknown>][] = [
    [t('demo.party.escalate'), who, 'escalate'],
    [t('demo.party.sale', { amount: sale }), 'seller', 'sale', { netMinor: SALE_MINOR, currency }],
    [t('demo.party.payout'), 'seller', 'payout', { currency }],
    [t('demo.party.chargeback'), 'provider', 'chargebackOpen'],
    [t('demo.party.chargebackClose'), 'provider', 'chargebackClose', { outcome: 'won' }],
    [t('demo.party.accept'), 'seller', 'replacementAccept'],
    [t('demo.party.ship'), 'seller', 'replacementShip'],
    [t('demo.party.deliver'), 'carrier', 'replacementDeliver'],
    [t('demo.party.confirm'), 'buyer', 'replacementConfirm'],
  ];
  return (
    <Panel title={t('demo.party')} level={3}>
      <Segmented
        label={t('demo.party.who')}
        value={who}
        onChange={setWho}
        options={[
          { value: 'buyer', label: t('demo.party.buyer') },
          { value: 'seller', label: t('demo.party.seller') },
        ]}
      />
      <TextArea label={t('demo.party.text')} value={text} onChange={setText} minRows={2} />
      <Buttons sx={{ mt: 1 }}>
        <ActionButton size="small" busy={busy} onClick={() => void send()}>
          {t('demo.party.send')}
        </ActionButton>
        {acts.map(([label, party, command, body]) => (
          <ActionButton
            key={label}
            size="small"
            busy={busy}
            onClick={() => void act(party, command, body)}
          >
            {label}
          </ActionButton>
        ))}
      </Buttons>
    </Panel>
  );
}
