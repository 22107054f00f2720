import type { ReactNode } from 'react';
import type { Question } from '../../api/contract/questions.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { CaseHead, HeadFlag } from '../../ui/CaseHead.tsx';
import { QuestionStatusMark } from '../../ui/CaseMarks.tsx';
import { PartyName } from '../../ui/PartyName.tsx';

interface QuestionHeaderProps {
  question: Question;
  /** The nearest clock. */
  clock: ReactNode;
  /** How urgent it is, and its tags. */
  marks: ReactNode;
}

/** What the question is about, who asks whom, and whether the seller still has time. */
export function QuestionHeader({ question, clock, marks }: QuestionHeaderProps) {
  const t = useT();
  const { reference, item, status, buyer, seller, flags } = question;
  return (
    <CaseHead
      title={item.title}
      reference={reference}
      status={<QuestionStatusMark status={status} />}
      marks={marks}
      end={clock}
    >
      <T
        id="question.asks"
        values={{
          buyer: <PartyName kind="buyer" name={buyer.name} />,
          seller: <PartyName kind="seller" name={seller.name} />,
        }}
      />
      {flags.map((flag) => {
        const words = t(`question.flag.${flag}`);
        return flag === 'slowSeller' ? <HeadFlag key={flag}>{words}</HeadFlag> : words;
      })}
    </CaseHead>
  );
}
