import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Question } from '../../api/contract/questions.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { QuestionStatusMark } from '../../ui/CaseMarks.tsx';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';
import { shownState, zonesOf } from './question-clock.ts';

const Root = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 12px',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  marginBlockEnd: 12,
  '& h1': { margin: 0 },
});
const Sub = styled('div')({
  color: tone.ink2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 8px',
  alignItems: 'center',
  '& code': { fontFamily: monoFamily, fontSize: 12, fontWeight: 620, color: tone.ink },
  '& [data-flag=slowSeller]': { color: tone.soon },
});
const End = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });

interface QuestionHeaderProps {
  question: Question;
  /** How urgent it is, and its tags. */
  marks: ReactNode;
}

/** What the question is about, who asks whom, and whether the seller still has time. */
export function QuestionHeader({ question, marks }: QuestionHeaderProps) {
  const t = useT();
  const { reference, item, status, buyer, seller, flags, nextClock } = question;
  return (
    <Root>
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <h1 tabIndex={-1}>
          <bdi>{item.title}</bdi>
        </h1>
        <Sub>
          <code>{reference}</code>
          <QuestionStatusMark status={status} />
          <span>
            <T
              id="question.asks"
              values={{
                buyer: <PartyName kind="buyer" name={buyer.name} />,
                seller: <PartyName kind="seller" name={seller.name} />,
              }}
            />
          </span>
          {flags.map((flag) => (
            <span key={flag} data-flag={flag}>
              · {t(`question.flag.${flag}`)}
            </span>
          ))}
          {marks}
        </Sub>
      </div>
      <End>
        {nextClock ? (
          <ClockChip
            state={shownState(nextClock)}
            dueAt={nextClock.dueAt}
            {...(nextClock.warnAt ? { warnAt: nextClock.warnAt } : {})}
            label={t('case.clock.of', {
              clock: t(`case.clock.${nextClock.name}`),
              party: t(`case.clockParty.${nextClock.party}`),
            })}
            zones={zonesOf(question)}
            onExplain={storyOf(question.id, nextClock)}
          />
        ) : null}
      </End>
    </Root>
  );
}
