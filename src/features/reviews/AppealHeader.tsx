import type { ReactNode } from 'react';
import type { Appeal } from '../../api/contract/appeals.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { CaseHead, HeadFlag } from '../../ui/CaseHead.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { AppealStatusMark } from '../../ui/ReviewMarks.tsx';

interface AppealHeaderProps {
  appeal: Appeal;
  marks: ReactNode;
  end: ReactNode;
}

/** Who objects to what, and on which ground. */
export function AppealHeader({ appeal, marks, end }: AppealHeaderProps) {
  const t = useT();
  const { reference, status, subject, side, filedBy, ground, flags } = appeal;
  return (
    <CaseHead
      title={t('appeal.title', {
        subject: subject.reference,
        ground: t(`appeal.ground.${ground}`),
      })}
      reference={reference}
      status={<AppealStatusMark status={status} />}
      marks={marks}
      end={end}
    >
      <T
        id="appeal.filed"
        values={{
          side: t(`appeal.side.${side}`),
          name: <PartyName kind={side === 'author' ? 'buyer' : 'seller'} name={filedBy.name} />,
        }}
      />
      {flags.map((flag) => (
        <HeadFlag key={flag}>{t(`review.flag.${flag}`)}</HeadFlag>
      ))}
    </CaseHead>
  );
}
