import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ClockIcon, LockIcon } from '../../ui/Icons.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { orSay } from './or-say.ts';
import { TakeOver } from './TakeOver.tsx';
import { useLease } from './use-lease.ts';
import type { WorkCase } from './work-case.ts';

const Chip = styled('span')({
  ...figures,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  paddingInline: 8,
  minHeight: 26,
  borderRadius: 6,
  border: `1px solid ${tone.line2}`,
  color: tone.ink2,
  '& svg': { fontSize: 14 },
  '&[data-tone=mine]': { borderColor: tone.accent, color: tone.accent },
  '&[data-tone=ending]': { borderColor: tone.soon, color: tone.soon, backgroundColor: tone.soonBg },
  '&[data-tone=other]': { borderColor: tone.soon, color: tone.soon },
});

/** Minutes and seconds, rounded down: 8:40. */
function countdown(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Who holds the case, for how long, and the way to take, keep or leave it (cases.md §7, lease). */
export function LeaseChip({ item }: { item: WorkCase }) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const { left, isLive, isMine, isEnding, busy, claim, keep, release } = useLease(item);
  const { lease, can } = item;
  const may = can['caseClaim'];
  const claimKey = useKeyText('case.claim', 'c');
  useKeys('case.keys', [
    {
      keys: 'c',
      id: 'case.claim',
      when: () => !isLive,
      run: orSay(may, () => void claim()),
    },
  ]);
  const remaining = countdown(left);

  if (isMine) {
    return (
      <>
        <Chip data-tone={isEnding ? 'ending' : 'mine'}>
          <ClockIcon />
          {t('case.lease.mine', { left: remaining })}
        </Chip>
        {isEnding ? (
          <ActionButton size="small" busy={busy} onClick={() => void keep()}>
            {t('case.lease.keep')}
          </ActionButton>
        ) : null}
        <ActionButton
          size="small"
          variant="quiet"
          busy={busy}
          affordance={can['caseRelease']}
          hint={t('case.release')}
          onClick={() => void release()}
        >
          {t('case.lease.release')}
        </ActionButton>
      </>
    );
  }
  if (isLive && lease) {
    // Held is the one refusal that a reason overcomes.
    const canTake = may?.code === 'heldByOther' ? undefined : may;
    return (
      <>
        <Chip data-tone="other">
          <LockIcon />
          <span>{t('case.lease.other', { name: lease.holder.name, left: remaining })}</span>
        </Chip>
        <ActionButton
          size="small"
          busy={busy}
          affordance={canTake}
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          {t('case.takeOver.confirm')}
        </ActionButton>
        {isAsking ? (
          <TakeOver name={lease.holder.name} onClose={() => setAsking(false)} onTake={claim} />
        ) : null}
      </>
    );
  }
  return (
    <ActionButton
      size="small"
      busy={busy}
      kbd={claimKey}
      affordance={may}
      onClick={() => void claim()}
    >
      {t('case.claim')}
    </ActionButton>
  );
}
