import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { Body } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Buttons } from './layout.ts';
import { SAMPLE_FILES } from './sample-files.ts';
import type { Run } from './use-stage.ts';

type Who = 'buyer' | 'seller';
type Command = Body<'partyAct'>['command'];
type Act = readonly [
  name: 'answer' | 'agree' | 'appeal' | 'edit' | 'delete' | 'withdraw',
  command: Command,
  /** What it takes beside the words and the file. */
  more?: Record<string, unknown>,
];

/** What each side does about a review, and which of it takes files. */
const ACTS: Readonly<Record<Who, readonly Act[]>> = {
  buyer: [
    ['answer', 'answerAuthorQuestion', { kind: 'words' }],
    ['agree', 'answerAuthorQuestion', { kind: 'confirm' }],
    ['appeal', 'fileAppeal', { ground: 'wrongFacts' }],
    ['edit', 'editReview'],
    ['delete', 'deleteReview'],
  ],
  seller: [
    ['answer', 'answerReviewer'],
    ['appeal', 'fileAppeal', { ground: 'wrongFacts' }],
    ['withdraw', 'withdrawRequest'],
  ],
};
const ON_APPEAL: readonly Act[] = [['answer', 'answerAppeal']];
const WORDLESS: ReadonlySet<Command> = new Set(['deleteReview', 'withdrawRequest']);
const WITH_FILES: ReadonlySet<Command> = new Set([
  'answerAuthorQuestion',
  'answerReviewer',
  'fileAppeal',
  'answerAppeal',
]);

interface ReviewPartySectionProps {
  caseId: string;
  isAppeal: boolean;
  busy: boolean;
  run: Run;
}

/** Plays author and seller on the request or the appeal that is open: what they say, and the file they send. */
export function ReviewPartySection(props: ReviewPartySectionProps) {
  const { caseId, isAppeal, busy, run } = props;
  const t = useT();
  const [who, setWho] = useState<Who>('seller');
  const [text, setText] = useState('');
  const [file, setFile] = useState('');

  async function play([, command, more]: Act): Promise<void> {
    const words = WORDLESS.has(command) || text === '' ? {} : { text };
    const files = WITH_FILES.has(command) && file !== '' ? { evidence: [{ file }] } : {};
    const done = await run(async () => {
      const body = { ...more, ...words, ...files };
      await call('partyAct', { body: { caseId, party: who, command, body } });
      return t('demo.party.done');
    });
    if (!done) return;
    setText('');
    setFile('');
  }

  return (
    <Panel title={t('demo.party')} level={3}>
      <Segmented
        label={t('demo.party.who')}
        value={who}
        onChange={setWho}
        options={[
          { value: 'buyer', label: t('demo.review.author') },
          { value: 'seller', label: t('demo.party.seller') },
        ]}
      />
      <TextArea label={t('demo.party.text')} value={text} onChange={setText} minRows={2} />
      <TextField
        select
        fullWidth
        size="small"
        label={t('demo.review.file')}
        value={file}
        onChange={({ target }) => setFile(target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ mt: 2 }}
      >
        <MenuItem value="">{t('demo.review.noFile')}</MenuItem>
        {SAMPLE_FILES.map((sample) => (
          <MenuItem key={sample} value={sample}>
            {sample}
          </MenuItem>
        ))}
      </TextField>
      <Buttons sx={{ mt: 1 }}>
        {(isAppeal ? ON_APPEAL : ACTS[who]).map((act) => (
          <ActionButton key={act[0]} size="small" busy={busy} onClick={() => void play(act)}>
            {t(`demo.review.${act[0]}`)}
          </ActionButton>
        ))}
      </Buttons>
    </Panel>
  );
}
