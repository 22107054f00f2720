import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton, type Affordance } from '../../ui/ActionButton.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';

interface SendBackProps {
  reference: string;
  affordance: Affordance | undefined;
  /** True when it was done. */
  giveBack: (comment: string) => Promise<boolean>;
  onDone: () => void;
}

/** The second person sends it back without a verdict, and says why. */
export function SendBack({ reference, affordance, giveBack, onDone }: SendBackProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        size="small"
        variant="quiet"
        affordance={affordance}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('review.return')}
      </ActionButton>
      {isOpen ? (
        <ReasonDialog
          title={t('review.return.title', { reference })}
          text={t('review.return.text')}
          label={t('review.return.comment')}
          confirmLabel={t('review.return')}
          onClose={() => setOpen(false)}
          onConfirm={async (comment) => {
            const done = await giveBack(comment);
            if (done) onDone();
            return done;
          }}
        />
      ) : null}
    </>
  );
}
