import { lazy, Suspense, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { useConnection } from '../stores/connection.ts';
import { lateCode } from '../stores/late-code.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { StageIcon } from '../ui/Icons.tsx';

// Named here, so that a live build leaves it out with this button.
const DemoStage = lazy(async () => {
  const [module] = await lateCode(() =>
    Promise.all([import('../features/demo/DemoStage.tsx'), import('../locales/later.ts')]),
  );
  return { default: module.DemoStage };
});

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
