import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { queuePlace } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';
import { viewOf } from './queue-url.ts';
import type { Beside } from './trail-steps.ts';
import type { FoundIn } from './use-found-in.ts';
import type { CasePlace } from './use-case-place.ts';

interface CaseCrumbsProps {
  place: Pick<CasePlace, 'queue' | 'search' | 'neighbours' | 'goAlong'> & {
    foundIn?: FoundIn | undefined;
  };
  /** At the end of the line: what is done with the case. */
  children?: ReactNode;
}

// What is done has a line of its own: it grows with a claim, and the case below stays where it is.
const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 4,
  alignItems: 'center',
  marginBlockEnd: 8,
});

const Bar = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  color: tone.ink2,
  '& a': { color: tone.ink2 },
});

/** Back to the queue as it was, on to the case before or after (by key too), and what can be done here. */
export function CaseCrumbs({ place, children }: CaseCrumbsProps) {
  const t = useT();
  const { queue, search, neighbours, foundIn, goAlong } = place;
  const { position, total, previous, next, back } = neighbours;
  const view = queue.views[viewOf(queue, search)];
  const previousKey = useKeyText('case.nav.previous', 'k');
  const nextKey = useKeyText('case.nav.next', 'j');
  useKeys('case.keys', [
    {
      keys: 'j',
      id: 'case.nav.next',
      when: () => next !== undefined,
      run: () => goAlong('next'),
    },
    {
      keys: 'k',
      id: 'case.nav.previous',
      when: () => previous !== undefined,
      run: () => goAlong('previous'),
    },
  ]);
  const go = (way: keyof Beside, label: string, kbd: string | undefined, icon: ReactNode) => (
    <ActionButton
      aria-label={label}
      hint={label}
      variant="quiet"
      size="small"
      kbd={kbd}
      affordance={neighbours[way] ? undefined : { allowed: false, reason: t('case.nav.end') }}
      onClick={() => goAlong(way)}
    >
      {icon}
    </ActionButton>
  );
  return (
    <Line>
      <Bar aria-label={t('case.nav')}>
        {foundIn === undefined ? (
          <Link to={`/${queuePlace(queue.queue)}${back}`}>
            {t('case.nav.back', {
              queue: t(queue.title),
              view: view === undefined ? '' : t(view),
            })}
          </Link>
        ) : (
          <Link to={foundIn.path}>{t('case.nav.found', { words: foundIn.words })}</Link>
        )}
        {position > 0 ? <span>{t('case.nav.position', { position, total })}</span> : null}
        {go(
          'previous',
          t('case.nav.previous'),
          previousKey,
          <ArrowUpIcon style={{ fontSize: 16 }} />,
        )}
        {go('next', t('case.nav.next'), nextKey, <ArrowDownIcon style={{ fontSize: 16 }} />)}
      </Bar>
      {children}
    </Line>
  );
}
