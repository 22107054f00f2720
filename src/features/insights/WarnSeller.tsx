import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { WarnDialog } from './WarnDialog.tsx';

interface WarnSellerProps {
  seller: { id: string; name: string };
  /** Steps that were taken so far. */
  count: number;
}

/** The next step of the warning ladder, where a request without ground is at hand. */
export function WarnSeller({ seller, count }: WarnSellerProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const key = useKeyText('review.key.warn', 'Shift+w');
  const ask = () => setAsking(true);
  useKeys('review.keys', [{ keys: 'Shift+w', id: 'review.key.warn', run: ask }]);
  return (
    <>
      <ActionButton
        size="small"
        variant="quiet"
        kbd={key}
        aria-haspopup="dialog"
        aria-label={t('fairness.warn.of', { count, name: seller.name })}
        onClick={ask}
      >
        {t('fairness.warn', { count })}
      </ActionButton>
      {isAsking ? <WarnDialog seller={seller} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
