import type { ReactNode } from 'react';
import { useT } from '../locales/use-t.ts';
import { Mark } from './CaseMarks.tsx';
import {
  ApproveIcon,
  CheckIcon,
  CrossIcon,
  DashIcon,
  HalfDotIcon,
  LockIcon,
  PauseIcon,
  RingIcon,
} from './Icons.tsx';
import { MergeIcon, ReplyIcon, SkipIcon } from './QueueIcons.tsx';

/** As in the contract, which the pieces do not know. */
type DeletionStatus =
  | 'submitted'
  | 'queued'
  | 'inReview'
  | 'needsInfo'
  | 'awaitingAuthor'
  | 'escalated'
  | 'proposed'
  | 'held'
  | 'decided'
  | 'effective'
  | 'reversed'
  | 'inadmissible'
  | 'merged'
  | 'withdrawn'
  | 'moot';
type AppealStatus =
  | 'filed'
  | 'inadmissible'
  | 'queued'
  | 'inReview'
  | 'needsInfo'
  | 'proposed'
  | 'held'
  | 'upheld'
  | 'overturned'
  | 'modified'
  | 'sentBack'
  | 'closed';
type Look = 'plain' | 'quiet' | 'soon' | 'late' | 'ok' | 'accent';

const looks: Record<DeletionStatus | AppealStatus, readonly [ReactNode, Look]> = {
  submitted: [<RingIcon key="i" />, 'accent'],
  filed: [<RingIcon key="i" />, 'accent'],
  queued: [<RingIcon key="i" />, 'accent'],
  inReview: [<HalfDotIcon key="i" />, 'plain'],
  needsInfo: [<PauseIcon key="i" />, 'quiet'],
  awaitingAuthor: [<PauseIcon key="i" />, 'quiet'],
  escalated: [<SkipIcon key="i" />, 'soon'],
  proposed: [<ApproveIcon key="i" />, 'accent'],
  held: [<ApproveIcon key="i" />, 'soon'],
  decided: [<CheckIcon key="i" />, 'ok'],
  effective: [<CheckIcon key="i" />, 'ok'],
  reversed: [<ReplyIcon key="i" />, 'late'],
  inadmissible: [<CrossIcon key="i" />, 'quiet'],
  merged: [<MergeIcon key="i" />, 'quiet'],
  withdrawn: [<DashIcon key="i" />, 'quiet'],
  moot: [<DashIcon key="i" />, 'quiet'],
  upheld: [<CheckIcon key="i" />, 'ok'],
  overturned: [<ReplyIcon key="i" />, 'late'],
  modified: [<HalfDotIcon key="i" />, 'soon'],
  sentBack: [<ReplyIcon key="i" />, 'soon'],
  closed: [<LockIcon key="i" />, 'quiet'],
};

/** Where a request to delete a review stands. */
export function DeletionStatusMark({ status }: { status: DeletionStatus }) {
  const t = useT();
  const [icon, look] = looks[status];
  return (
    <Mark icon={icon} look={look}>
      {t(`review.status.${status}`)}
    </Mark>
  );
}

/** Where an appeal stands. */
export function AppealStatusMark({ status }: { status: AppealStatus }) {
  const t = useT();
  const [icon, look] = looks[status];
  return (
    <Mark icon={icon} look={look}>
      {t(`appeal.status.${status}`)}
    </Mark>
  );
}
