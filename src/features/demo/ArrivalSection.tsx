import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Buttons } from './layout.ts';
import type { Run } from './use-stage.ts';

interface ArrivalSectionProps {
  busy: boolean;
  run: Run;
}

const ONE = { query: { view: 'all', limit: '1' } } as const;

/** A subject is one line; what is longer stands in the message. */
const SUBJECT_LENGTH = 80;

/** The case whose seller or item a new one is about. */
const firstOf = async (list: 'disputeList' | 'questionList') =>
  (await call(list, ONE)).items[0]?.id ?? '';

/** New cases from outside: queues that stand still say that they came. */
export function ArrivalSection({ busy, run }: ArrivalSectionProps) {
  const t = useT();
  const [text, setText] = useState(t('demo.arrive.sample'));

  const arrivals = {
    async ticket() {
      const [subject = ''] = text.trim().split('\n');
      const body = { topic: 'technical', subject: subject.slice(0, SUBJECT_LENGTH), text };
      const caseId = await firstOf('disputeList');
      return { caseId, party: 'seller', command: 'openTicket', body } as const;
    },
    async form() {
      const body = { name: t('demo.arrive.name'), contact: 'jamie.fox@example.com', text };
      const caseId = await firstOf('disputeList');
      return { caseId, party: 'contact', command: 'submitForm', body } as const;
    },
    async question() {
      const caseId = await firstOf('questionList');
      return { caseId, party: 'buyer', command: 'askQuestion', body: { text } } as const;
    },
  };

  const arrive = (what: keyof typeof arrivals) =>
    run(async () => {
      await call('partyAct', { body: await arrivals[what]() });
      return t('demo.arrive.done');
    });

  return (
    <Panel title={t('demo.arrive')} level={3}>
      <TextArea label={t('demo.arrive.text')} value={text} onChange={setText} minRows={2} />
      <Buttons sx={{ mt: 1 }}>
        {(['ticket', 'form', 'question'] as const).map((what) => (
          <ActionButton
            key={what}
            size="small"
            busy={busy}
            affordance={
              text.trim() === '' ? { allowed: false, reason: t('demo.party.noText') } : undefined
            }
            onClick={() => void arrive(what)}
          >
            {t(`demo.arrive.${what}`)}
          </ActionButton>
        ))}
      </Buttons>
    </Panel>
  );
}
