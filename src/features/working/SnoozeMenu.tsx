import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DAY_CLOCK } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { SnoozeIcon } from '../../ui/QueueIcons.tsx';
import { clockNow } from '../../ui/use-now.ts';
import { ActMenu } from './ActMenu.tsx';
import { snoozes } from './snooze-times.ts';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { useCaseWork } from './use-case-work.ts';
import type { WorkCase } from './work-case.ts';

interface SnoozeMenuProps {
  item: WorkCase;
  /** It is put aside: on to the next one. */
  onLeave: () => void;
}

/** The times until which a case can be put aside, and the dialog for another one. */
export function useSnoozeItems({ item, onLeave }: SnoozeMenuProps) {
  const t = useT();
  const { formatDate, timeZone } = useIntl();
  const zone = timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [choosing, setChoosing] = useState(false);
  const { snooze, wake } = useCaseWork(item);
  const aside = item.snooze;
  const when = (at: string) => formatDate(at, DAY_CLOCK);
  const put = async (until: string): Promise<boolean> => {
    const done = await snooze(until);
    if (done) onLeave();
    return done;
  };
  const items = (close: () => void) => {
    const entry = (key: string, words: string, act: () => void) => (
      <MenuItem
        key={key}
        onClick={() => {
          close();
          act();
        }}
      >
        {words}
      </MenuItem>
    );
    return [
      ...(aside === undefined ? [] : [entry('wake', t('working.wake'), () => void wake())]),
      entry('reply', t('working.snooze.reply'), () => void put('reply')),
      ...snoozes(clockNow(), zone).map(([choice, until]) => {
        const words = t(`working.snooze.${choice}`, { when: when(until) });
        return entry(choice, words, () => void put(until));
      }),
      entry('custom', t('working.snooze.custom'), () => setChoosing(true)),
    ];
  };
  const dialog = choosing ? (
    <SnoozeDialog
      reference={item.reference}
      timeZone={zone}
      onClose={() => setChoosing(false)}
      onSnooze={put}
    />
  ) : null;
  return { items, dialog, choosing, when };
}

/** Puts the case aside until a time or a reply, and takes it back (cases.md §7, snooze). */
export function SnoozeMenu({ item, onLeave }: SnoozeMenuProps) {
  const t = useT();
  const { items, dialog, when } = useSnoozeItems({ item, onLeave });
  const aside = item.snooze;
  const label =
    aside === undefined
      ? t('working.snooze')
      : aside.until === undefined
        ? t('working.snoozed.reply')
        : t('working.snoozed.until', { when: when(aside.until) });

  return (
    <>
      <ActMenu
        label={label}
        menuLabel={t('working.snooze.menu')}
        icon={<SnoozeIcon />}
        affordance={item.can['caseSnooze']}
        keys={{ key: 'z', id: 'working.key.snooze' }}
      >
        {items}
      </ActMenu>
      {dialog}
    </>
  );
}
