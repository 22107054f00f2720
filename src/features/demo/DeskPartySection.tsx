import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { Body } from '../../api/contract/index.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Buttons } from './layout.ts';
import type { Run } from './use-stage.ts';

type Command = Body<'partyAct'>['command'];
type Actor = Body<'partyAct'>['party'];
type Act = readonly [name: 'write' | 'followUp' | 'ask' | 'answer', who: Actor, command: Command];

interface DeskPartySectionProps {
  caseId: string;
  isQuestion: boolean;
  busy: boolean;
  run: Run;
}

/** Plays who asks on the ticket that is open, or buyer and seller of the question. */
export function DeskPartySection({ caseId, isQuestion, busy, run }: DeskPartySectionProps) {
  const t = useT();
  const [text, setText] = useState('');
  const ticket = useApiQuery(
    'ticketView',
    { params: { ticketId: caseId } },
    { enabled: !isQuestion },
  );
  const asker = ticket.data?.requester.sellerId === undefined ? 'contact' : 'seller';
  const acts: readonly Act[] = isQuestion
    ? [
        ['answer', 'seller', 'answerQuestion'],
        ['ask', 'buyer', 'askQuestion'],
      ]
    : [
        ['write', asker, 'message'],
        ['followUp', asker, 'followUp'],
      ];

  async function play([, party, command]: Act): Promise<void> {
    const done = await run(async () => {
      await call('partyAct', { body: { caseId, party, command, body: { text } } });
      return t('demo.party.done');
    });
    if (done) setText('');
  }

  return (
    <Panel title={t('demo.party')} level={3}>
      <TextArea label={t('demo.party.text')} value={text} onChange={setText} minRows={2} />
      <Buttons sx={{ mt: 1 }}>
        {acts.map((act) => (
          <ActionButton
            key={act[0]}
            size="small"
            busy={busy}
            affordance={
              text.trim() === '' ? { allowed: false, reason: t('demo.party.noText') } : undefined
            }
            onClick={() => void play(act)}
          >
            {t(`demo.desk.${act[0]}`)}
          </ActionButton>
        ))}
      </Buttons>
    </Panel>
  );
}
