import { styled } from '@mui/material/styles';
import { useT } from '../locales/use-t.ts';
import { TableSkeleton } from '../ui/Skeletons.tsx';
import { tone } from '../ui/tokens.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Brand } from '../ui/Brand.tsx';

const Frame = styled('div')({
  display: 'grid',
  gridTemplate: '48px 1fr / 208px 1fr',
  minBlockSize: '100dvh',
  '& > .rail': {
    gridRow: '1 / -1',
    borderInlineEnd: `1px solid ${tone.line}`,
    padding: '12px 8px',
  },
  '& > .top': { borderBlockEnd: `1px solid ${tone.line}` },
  '& > main': { padding: '94px 20px 16px' },
  '@media (max-width: 719.98px)': {
    gridTemplate: '48px 1fr / 1fr',
    '& > .rail': { display: 'none' },
  },
});

/** The frame before the first data: the same lines as index.html paints, so nothing jumps. */
export function PageSkeleton() {
  const t = useT();
  return (
    <Frame>
      <header className="rail">
        <Brand />
      </header>
      <div className="top" />
      <main>
        <VisuallyHidden>
          <h1>{t('common.loading')}</h1>
        </VisuallyHidden>
        <TableSkeleton />
      </main>
    </Frame>
  );
}
