import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { After } from '../../lib/after.ts';
import { type Mentionable, namesIn } from '../../lib/mentions.ts';
import { useT } from '../../locales/use-t.ts';
import { setAfter } from '../../stores/after-sending.ts';
import type { DraftStatus } from '../../stores/drafts.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton, type Affordance } from '../../ui/ActionButton.tsx';
import { AfterSelect } from '../../ui/AfterSelect.tsx';
import { tone } from '../../ui/tokens.ts';
import type { Audience } from './draft-words.ts';
import { MOST } from './may-send.ts';
import type { namesOf } from './written-case.ts';

interface ComposerFootProps {
  audience: Audience;
  names: ReturnType<typeof namesOf>;
  affordance: Affordance;
  /** Why nothing may be written here at all. */
  whyNot: string | undefined;
  busy: boolean;
  text: string;
  count: number;
  status: DraftStatus;
  /** Staff that a note can mention. */
  people: readonly Mentionable[];
  primary: boolean;
  /** What helps to write. */
  tools: ReactNode;
  /** The queue that remembers where sending leads; absent where it leads nowhere. */
  next: { queue: string } | undefined;
  after: After;
  onSend: () => void;
}

/** From here on the count is worth showing. */
const NEAR = 4_500;

const Root = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 8,
  flexWrap: 'wrap',
  color: tone.ink3,
  fontSize: 12,
});
const Side = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });
const Buttons = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: 8,
  marginInlineStart: 'auto',
});

/** What became of the words so far, whom they tell, and the buttons that let them go. */
export function ComposerFoot(props: ComposerFootProps) {
  const { audience, names, affordance, busy, text, count, status, next, after } = props;
  const t = useT();
  const { formatList } = useIntl();
  const told =
    audience === 'note'
      ? namesIn(text, props.people).flatMap((piece) =>
          typeof piece === 'string' ? [] : [piece.name],
        )
      : [];
  const said = [
    props.whyNot ?? '',
    told.length > 0 ? t('composer.mention.tells', { names: formatList(new Set(told)) }) : '',
    status === 'saved' ? t('composer.saved') : '',
    status === 'unsaved' ? t('composer.unsaved') : '',
    count >= NEAR ? t('composer.count', { count, most: MOST }) : '',
  ];
  const sendKey = useKeyText('composer.key.send', 'Mod+Enter');
  const send = t(`composer.send.${audience}`, names);
  return (
    <Root>
      <Side>
        {props.tools}
        <span data-said="">{said.filter(Boolean).join(' · ')}</span>
      </Side>
      <Buttons>
        {next === undefined ? null : (
          <AfterSelect
            label={t('composer.after')}
            value={after}
            word={(choice) => t(`composer.after.${choice}`)}
            onChange={(choice) => setAfter(next.queue, choice)}
          />
        )}
        <ActionButton
          variant={props.primary ? 'primary' : 'default'}
          affordance={affordance}
          busy={busy}
          kbd={sendKey}
          onClick={props.onSend}
        >
          {next === undefined || after === 'stay' ? send : t(`composer.then.${after}`, { send })}
        </ActionButton>
      </Buttons>
    </Root>
  );
}
