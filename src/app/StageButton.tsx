import { lazy, Suspense, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { useConnection } from '../stores/connection.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { StageIcon } from '../ui/Icons.tsx';

const DemoStage = lazy(() =>
  Promise.all([import('../features/demo/DemoStage.tsx'), import('../locales/later.ts')]).then(
    ([module]) => ({ default: module.DemoStage }),
  ),
);

/** Opens the demo stage; only where the built-in backend answers, and never in a live build. */
export function StageButton() {
  const t = useT();
  const standalone = useConnection((state) => state.standalone);
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  if (!__STANDALONE__ || !standalone) return null;
  return (
    <>
      <ActionButton
        variant="quiet"
        size="small"
        icon={<StageIcon />}
        data-palette="stage"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t('shell.stage')}
        hint={t('shell.stage.about')}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <span className="wide">{t('shell.stage')}</span>
      </ActionButton>
      {asked ? (
        <Suspense fallback={null}>
          <DemoStage open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
