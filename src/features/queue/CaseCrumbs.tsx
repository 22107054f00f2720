import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';
import type { Queue } from './queue-spec.ts';
import { viewOf } from './queue-url.ts';
import type { Neighbours, Step } from './trail-steps.ts';

interface CaseCrumbsProps {
  queue: Queue;
  search: URLSearchParams;
  neighbours: Neighbours;
  onGo: (step: Step) => void;
}

const Bar = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  color: tone.ink2,
  marginBlockEnd: 8,
  '& a': { color: tone.ink2 },
});

/** Back to the queue as it was, and on to the case before or after. */
export function CaseCrumbs({ queue, search, neighbours, onGo }: CaseCrumbsProps) {
  const t = useT();
  const view = queue.views[viewOf(queue, search)];
  const { position, total, previous, next, back } = neighbours;
  const go = (step: Step | undefined, label: string, kbd: string, icon: ReactNode) => (
    <ActionButton
      aria-label={label}
      hint={label}
      variant="quiet"
      size="small"
      kbd={kbd}
      affordance={step ? undefined : { allowed: false, reason: t('case.nav.end') }}
      onClick={() => (step ? onGo(step) : undefined)}
    >
      {icon}
    </ActionButton>
  );
  return (
    <Bar aria-label={t('case.nav')}>
      <Link to={`/${queue.queue}${back}`}>
        {t('case.nav.back', {
          queue: t(queue.title),
          view: view === undefined ? '' : t(view),
        })}
      </Link>
      {position > 0 ? <span>{t('case.nav.position', { position, total })}</span> : null}
      {go(previous, t('case.nav.previous'), 'k', <ArrowUpIcon sx={{ fontSize: 16 }} />)}
      {go(next, t('case.nav.next'), 'j', <ArrowDownIcon sx={{ fontSize: 16 }} />)}
    </Bar>
  );
}
