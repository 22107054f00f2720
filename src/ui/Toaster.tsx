import { styled } from '@mui/material/styles';
import { useT } from '../locales/use-t.ts';
import { ToastCard, type ToastItem } from './ToastCard.tsx';

interface ToasterProps {
  toasts: readonly ToastItem[];
  onDismiss: (id: string) => void;
}

const Root = styled('section')({
  position: 'fixed',
  insetBlockEnd: 16,
  insetInlineStart: 16,
  zIndex: 1400,
  maxInlineSize: 'min(420px, calc(100vw - 32px))',
  // In the empty part of the rail: nothing to press lies below, neither paging nor signing out.
  '@media (min-width: 720px)': {
    'body:has(nav[data-rail]) &': {
      boxSizing: 'border-box',
      insetInlineStart: 0,
      insetBlockEnd: 100,
      inlineSize: 208,
      // Room for the shadows, which a scrolling box would cut.
      padding: 8,
      maxBlockSize: 'calc(100dvh - 320px)',
      overflowY: 'auto',
    },
  },
  '& ol': {
    listStyle: 'none',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: 8,
  },
  '@media (max-width: 719.98px)': { insetBlockEnd: 68 },
  '@media print': { display: 'none' },
});

/**
 * Toasts in the corner, newest last. The landmark is always there, so a key can jump to it; the
 * words are spoken by the live regions (the store announces them), not by the list.
 */
export function Toaster({ toasts, onDismiss }: ToasterProps) {
  const t = useT();
  return (
    <Root aria-label={t('common.toast.region')} data-toasts>
      <ol>
        {toasts.map((item) => (
          <ToastCard key={item.id} item={item} onDismiss={onDismiss} />
        ))}
      </ol>
    </Root>
  );
}
