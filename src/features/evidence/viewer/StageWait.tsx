import CircularProgress from '@mui/material/CircularProgress';
import { useT } from '../../../locales/use-t.ts';
import { tone } from '../../../ui/tokens.ts';

/** A quiet wait in the middle of the stage. */
export function StageWait() {
  const t = useT();
  return (
    <div
      role="status"
      style={{
        blockSize: '100%',
        display: 'grid',
        placeContent: 'center',
        justifyItems: 'center',
        gap: 10,
        color: tone.ink2,
      }}
    >
      <CircularProgress aria-hidden size={20} color="inherit" />
      {t('evidence.viewer.opening')}
    </div>
  );
}
