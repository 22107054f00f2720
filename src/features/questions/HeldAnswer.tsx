import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useNow } from '../../ui/use-now.ts';

const MS = 1_000;

interface HeldAnswerProps {
  until: string;
  /** Absent for an answer that somebody else gave. */
  onTakeBack: (() => Promise<void>) | undefined;
}

/** Nobody outside has the answer yet: counts down, and who gave it can take it back. */
export function HeldAnswer({ until, onTakeBack }: HeldAnswerProps) {
  const t = useT();
  const now = useNow(MS);
  const [busy, setBusy] = useState(false);
  const seconds = Math.ceil((Date.parse(until) - now) / MS);
  if (seconds <= 0) return null;
  async function takeBack(act: () => Promise<void>) {
    setBusy(true);
    await act();
    setBusy(false);
  }
  return (
    <>
      <span>{t('question.held')}</span>
      {onTakeBack ? (
        <ActionButton size="small" busy={busy} onClick={() => void takeBack(onTakeBack)}>
          {t('question.takeBack', { seconds })}
        </ActionButton>
      ) : null}
    </>
  );
}
