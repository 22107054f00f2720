import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { useCaseChanges } from '../../api/use-case-changes.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { useOffline } from '../../stores/connection.ts';
import type { Waiting } from '../../stores/outbox.ts';
import { useSession } from '../../stores/session.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChangedNotice } from '../../ui/ChangedNotice.tsx';
import { ClockIcon, RingIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { writeWords } from './say-done.ts';
import { useOutboxActs } from './use-outbox-acts.ts';

const Item = styled('li')({
  display: 'grid',
  gap: 4,
  padding: '8px 12px',
  borderBlockStart: `1px solid ${tone.line}`,
  '& p': { margin: 0 },
  '& .head': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  '& .head b::first-letter': { textTransform: 'uppercase' },
  '& .head b': { fontWeight: 600, flex: '1 1 200px', overflowWrap: 'anywhere' },
  '& .state': { display: 'inline-flex', alignItems: 'center', gap: 5, color: tone.ink2 },
  '& .state svg': { fontSize: 13 },
  '& .said': {
    color: tone.ink2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  '& .acts': { display: 'flex', flexWrap: 'wrap', gap: 6, alignItems: 'center' },
});

interface WaitingItemProps {
  entry: Waiting;
  /** Another one on the same case goes first. */
  isBehind: boolean;
  /** Asks at once what became of it. */
  onHurry: () => void;
  /** The case is another page. */
  withLink?: boolean;
}

/** One write that is not acknowledged: what it is, how it stands, and what may be done with it. */
export function WaitingItem({ entry, isBehind, onHurry, withLink = false }: WaitingItemProps) {
  const t = useT();
  const offline = useOffline();
  const { takeBack, goOn } = useOutboxActs();
  const me = useSession((session) => session.session?.agent);
  const isStale = entry.stopped?.status === 412;
  const changes = useCaseChanges(entry.caseId, isStale ? entry.seenAt : undefined, me);
  const { stopped, tried, text, draft, about, caseId } = entry;
  const path = casePath({ id: caseId, reference: about['reference'] ?? '' });
  const state = stopped ? 'stopped' : tried ? 'checking' : isBehind ? 'behind' : 'waiting';
  const back = (
    <ActionButton
      size="small"
      affordance={
        state === 'checking' ? { allowed: false, reason: t('outbox.takeBack.open') } : undefined
      }
      onClick={() => void takeBack(entry)}
    >
      {t(draft ? 'outbox.takeBack.words' : 'outbox.takeBack')}
    </ActionButton>
  );
  const can = { allowed: !offline, reason: t('outbox.offline') };
  return (
    <Item data-waiting={state}>
      <div className="head">
        <b>{writeWords(entry, t)}</b>
        {stopped ? null : (
          <span className="state">
            {tried ? <RingIcon /> : <ClockIcon />}
            {t(`outbox.state.${state}`)} · <Instant at={entry.at} format="time" />
          </span>
        )}
      </div>
      {text === undefined ? null : (
        <p className="said" dir="auto">
          {text}
        </p>
      )}
      {state === 'checking' ? <p>{t('outbox.state.checking.about')}</p> : null}
      {stopped?.status === 412 ? (
        <ChangedNotice
          title={t('outbox.changed', { count: changes.length })}
          lines={changes.length > 0 ? changes : [{ id: 'other', text: t('outbox.changed.other') }]}
          kept={text === undefined ? undefined : t('outbox.kept')}
          actions={
            <>
              <ActionButton size="small" affordance={can} onClick={() => void goOn(entry)}>
                {t('outbox.anyway')}
              </ActionButton>
              {back}
            </>
          }
        />
      ) : stopped ? (
        <ProblemNotice
          title={stopped.title}
          detail={stopped.detail}
          kept={text === undefined ? undefined : t('outbox.kept')}
          actions={
            <>
              <ActionButton size="small" affordance={can} onClick={() => void goOn(entry)}>
                {t('outbox.retry')}
              </ActionButton>
              {back}
            </>
          }
        />
      ) : (
        <div className="acts">
          {back}
          <ActionButton size="small" variant="quiet" affordance={can} onClick={onHurry}>
            {t(tried ? 'outbox.check' : 'outbox.retry')}
          </ActionButton>
          {withLink && path ? <Link to={path}>{t('outbox.open', about)}</Link> : null}
        </div>
      )}
    </Item>
  );
}
