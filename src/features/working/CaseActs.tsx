import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Affordance } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { LinkIcon, MergeIcon, SkipIcon } from '../../ui/QueueIcons.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { AssignMenu } from './AssignMenu.tsx';
import { LeaseChip } from './LeaseChip.tsx';
import { LinkDialog, MergeDialog } from './LinkDialogs.tsx';
import { orSay } from './or-say.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { useCaseWork } from './use-case-work.ts';
import { useSharedKeys } from './use-shared-keys.ts';
import type { WorkCase } from './work-case.ts';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 4,
  '& > .next': { display: 'inline-flex', marginInlineStart: 4 },
  // One line that a thumb moves, instead of three that push the case down.
  '@media (max-width: 719.98px)': {
    flexWrap: 'nowrap',
    overflowX: 'auto',
    // Words for screen readers stand at their buttons: they must scroll with them, not widen the page.
    position: 'relative',
    maxInlineSize: '100%',
    padding: 3,
    margin: -3,
    scrollbarWidth: 'none',
    // The end fades: there is more, and the last one can be moved clear of it.
    paddingInlineEnd: 32,
    maskImage: 'linear-gradient(to right, #000 calc(100% - 32px), transparent)',
    '[dir=rtl] &': { maskImage: 'linear-gradient(to left, #000 calc(100% - 32px), transparent)' },
    '& > *': { flex: 'none' },
    '& kbd': { display: 'none' },
  },
  '@media print': { display: 'none' },
});

interface CaseActsProps {
  item: WorkCase;
  /** The queue's own take-next, for the address that the case was opened with. */
  takeNext: { run: () => void; busy: boolean; affordance: Affordance };
  /** The case was skipped or put aside: on to the next one, or back to the queue. */
  onLeave: () => void;
}

type Asked = 'skip' | 'link' | 'merge';

/**
 * Who works on a case of any kind, and what they may do with it besides its own matter: claim, give,
 * put aside, skip, link, merge, and take the next one. What is not allowed stays and says why.
 */
export function CaseActs({ item, takeNext, onLeave }: CaseActsProps) {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  useKeptFocus(bar);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { skip } = useCaseWork(item);
  const { can, reference } = item;
  const asking = (what: Asked, operation: string) => orSay(can[operation], () => setAsked(what));
  const close = () => setAsked(null);
  useSharedKeys(item);
  useKeys('case.keys', [
    {
      keys: 'n',
      id: 'working.key.next',
      run: orSay(takeNext.affordance, takeNext.run),
    },
    { keys: 'Shift+n', id: 'working.key.skip', run: asking('skip', 'caseSkip') },
    { keys: 'l', id: 'working.key.link', run: asking('link', 'caseLink') },
    {
      keys: 'Shift+l',
      id: 'working.key.merge',
      run: asking('merge', 'caseMerge'),
    },
  ]);
  const nextKey = useKeyText('working.key.next', 'n');
  const skipKey = useKeyText('working.key.skip', 'Shift+n');
  const linkKey = useKeyText('working.key.link', 'l');
  const mergeKey = useKeyText('working.key.merge', 'Shift+l');
  const dialog = (what: Asked, operation: string, kbd: string | undefined) => (
    <ActionButton
      size="small"
      variant="quiet"
      icon={icons[what]}
      kbd={kbd}
      affordance={can[operation]}
      aria-haspopup="dialog"
      onClick={() => setAsked(what)}
    >
      {t(`working.${what}`)}
    </ActionButton>
  );
  return (
    <Bar ref={bar} role="group" aria-label={t('working.acts')}>
      <LeaseChip item={item} />
      <AssignMenu item={item} />
      <SnoozeMenu item={item} onLeave={onLeave} />
      {dialog('skip', 'caseSkip', skipKey)}
      {dialog('link', 'caseLink', linkKey)}
      {dialog('merge', 'caseMerge', mergeKey)}
      <span className="next">
        <ActionButton
          size="small"
          kbd={nextKey}
          busy={takeNext.busy}
          affordance={takeNext.affordance}
          onClick={takeNext.run}
        >
          {t('working.next')}
        </ActionButton>
      </span>
      {asked === 'skip' ? (
        <ReasonDialog
          title={t('working.skip.title', { reference })}
          text={t('working.skip.text')}
          label={t('working.skip.reason')}
          confirmLabel={t('working.skip.confirm')}
          onClose={close}
          onConfirm={async (reason) => {
            const done = await skip(reason);
            if (done) onLeave();
            return done;
          }}
        />
      ) : null}
      {asked === 'link' ? <LinkDialog item={item} onClose={close} /> : null}
      {asked === 'merge' ? <MergeDialog item={item} onClose={close} /> : null}
    </Bar>
  );
}

const icons = { skip: <SkipIcon />, link: <LinkIcon />, merge: <MergeIcon /> };
