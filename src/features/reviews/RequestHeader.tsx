import type { ReactNode } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { truncateGraphemes } from '../../lib/text.ts';
import { CaseHead, HeadFlag } from '../../ui/CaseHead.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { DeletionStatusMark } from '../../ui/ReviewMarks.tsx';

interface RequestHeaderProps {
  request: DeletionRequest;
  clauseId: string;
  marks: ReactNode;
  end: ReactNode;
}

const TITLE = 72;

/** Why it is asked, by whom against whose review, and under which clause. */
export function RequestHeader({ request, clauseId, marks, end }: RequestHeaderProps) {
  const t = useT();
  const { reference, status, reason, seller, author, flags, clauses, offerTitle } = request;
  const { decision, over } = request;
  const made = over && decision ? decision : undefined;
  const clause =
    made === undefined
      ? clauses.findLast(({ id }) => id === clauseId)
      : { id: made.proposal.clauseId, version: made.clauseVersion };
  return (
    <CaseHead
      title={t('review.title', {
        reason: t(`review.reason.${reason}`),
        offer: truncateGraphemes(offerTitle, TITLE),
      })}
      reference={reference}
      status={<DeletionStatusMark status={status} />}
      marks={marks}
      end={end}
    >
      <T
        id="review.asked"
        values={{
          seller: <PartyName kind="seller" name={seller.name} />,
          author: <PartyName kind="buyer" name={author.name} />,
        }}
      />
      {clause === undefined
        ? null
        : t('review.clause.of', { id: clause.id, version: clause.version })}
      {/* The status says that a second person is waited for. */}
      {flags
        .filter((flag) => flag !== 'secondPerson')
        .map((flag) => (
          <HeadFlag key={flag}>{t(`review.flag.${flag}`)}</HeadFlag>
        ))}
    </CaseHead>
  );
}
