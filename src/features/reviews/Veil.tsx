import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { useT } from '../../locales/use-t.ts';
import { setPreferences, usePreferences } from '../../stores/preferences.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EyeIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';

const Blurred = styled('div')({
  filter: 'blur(6px)',
  userSelect: 'none',
  overflow: 'hidden',
  // Nothing of it is told by its colours either.
  '@media (forced-colors: active)': { visibility: 'hidden' },
});
const Root = styled('div')({ position: 'relative', minBlockSize: 34 });
const Over = styled('div')({
  position: 'absolute',
  inset: 0,
  display: 'grid',
  placeItems: 'center',
});
const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 14px',
  color: tone.ink2,
  fontSize: 12,
  '& label': { display: 'inline-flex', gap: 6, alignItems: 'center', minBlockSize: 24 },
});

type What = 'words' | 'pictures';
const PREFERENCE = { words: 'veilWords', pictures: 'veilPictures' } as const;

/** Words or pictures that this person chose not to see before they ask; screen readers wait as well. */
export function Veil({ what, children }: { what: What; children: ReactNode }) {
  const t = useT();
  const isVeiled = usePreferences((preferences) => preferences[PREFERENCE[what]]);
  const [shown, setShown] = useState(false);
  if (!isVeiled || shown) return children;
  return (
    <Root data-veiled={what}>
      <Blurred aria-hidden inert>
        {children}
      </Blurred>
      <Over>
        <ActionButton size="small" icon={<EyeIcon />} onClick={() => setShown(true)}>
          {t(`review.veil.reveal.${what}`)}
        </ActionButton>
      </Over>
    </Root>
  );
}

/** What this person sees only when they ask for it; kept for every case on this browser. */
export function VeilSwitches() {
  const t = useT();
  const preferences = usePreferences();
  return (
    <Row role="group" aria-label={t('review.veil.title')}>
      {(['words', 'pictures'] as const).map((what) => (
        <label key={what}>
          <input
            type="checkbox"
            checked={preferences[PREFERENCE[what]]}
            onChange={({ target }) => setPreferences({ [PREFERENCE[what]]: target.checked })}
          />
          {t(`review.veil.${what}`)}
        </label>
      ))}
    </Row>
  );
}
