import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { HomeItem, HomePart } from '../../api/contract/home.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { dayFormat } from '../../ui/Instant.tsx';
import { cut, focusRing, monoFamily, tone } from '../../ui/tokens.ts';

interface HomeRowProps {
  item: HomeItem;
  part: HomePart['part'];
  now: number;
}

const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '0 10px',
  alignItems: 'center',
  padding: '7px 0',
  '& .title': { ...cut, display: 'block', color: tone.ink, textDecoration: 'none' },
  '&:has(a.title:focus-visible)': { ...focusRing, borderRadius: 4 },
  '& a.title:focus-visible': { outline: 'none' },
  '& a.title:hover': { textDecoration: 'underline' },
  '& small': { display: 'block', fontSize: 11.5, color: tone.ink3 },
  '& code': { fontFamily: monoFamily, fontSize: 11.5 },
});

/** Where the case is worked on in this part: the approval, the begun ruling, or the case itself. */
function pathOf({ id, reference, rulingId }: HomeItem, part: HomePart['part']): string {
  if (part === 'approvals' && rulingId !== undefined) return `/approvals/${rulingId}`;
  const path = casePath({ id, reference }) ?? '/';
  return part === 'drafts' && rulingId !== undefined ? `${path}/ruling` : path;
}

function isWhen(part: HomePart['part']): part is 'woke' | 'drafts' | 'approvals' {
  return part === 'woke' || part === 'drafts' || part === 'approvals';
}

/** A case that needs me: what it is about, since when, and how its nearest clock stands. */
export function HomeRow({ item, part, now }: HomeRowProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const { id, reference, title, clock, at, rulingId } = item;
  const when = at === undefined ? '' : formatDate(at, dayFormat(at, now));
  return (
    <Row data-home={id}>
      <span style={{ minWidth: 0 }}>
        <Link className="title" to={pathOf(item, part)} dir="auto">
          {title}
        </Link>
        <small>
          <code>{reference}</code>
          {part === 'drafts' && rulingId !== undefined ? ` · ${t('home.draft.ruling')}` : null}
          {isWhen(part) && when !== '' ? ` · ${t(`home.at.${part}`, { when })}` : null}
        </small>
      </span>
      {clock === undefined ? null : (
        <ClockChip
          state={
            clock.state === 'missed' && clock.stoppedAt === undefined ? 'running' : clock.state
          }
          dueAt={clock.dueAt}
          {...(clock.warnAt === undefined ? {} : { warnAt: clock.warnAt })}
          now={now}
          label={t(`queue.clock.${clock.name}`)}
          onExplain={storyOf(id, clock)}
        />
      )}
    </Row>
  );
}
