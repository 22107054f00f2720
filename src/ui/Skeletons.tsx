import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useT } from '../locales/use-t.ts';
import { tone } from './tokens.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const Frame = styled('div')({
  backgroundColor: tone.panel,
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  overflow: 'hidden',
});

const Line = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  paddingInline: 16,
  borderBlockStart: `1px solid ${tone.line}`,
  '&:first-of-type': { borderBlockStart: 0, backgroundColor: tone.sunk },
});

const widths = ['62%', '48%', '70%', '55%', '66%', '44%', '58%', '51%'];

function Waiting() {
  const t = useT();
  return <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>;
}

/** As tall as the table that will stand here: 32 px head, `rowHeight` a row. */
export function TableSkeleton({
  rows = 12,
  rowHeight = 48,
}: {
  rows?: number;
  rowHeight?: number;
}) {
  return (
    <Frame>
      <Waiting />
      <Line style={{ blockSize: 32 }} />
      {Array.from({ length: rows }, (_, at) => (
        <Line key={at} style={{ blockSize: rowHeight }}>
          <Skeleton variant="rounded" width={15} height={15} />
          <Skeleton width={110} height={14} />
          <span style={{ flex: 1 }}>
            <Skeleton width={widths[at % widths.length] ?? '60%'} height={14} />
          </span>
          <Skeleton width={64} height={14} />
        </Line>
      ))}
    </Frame>
  );
}

/** Lines of text inside a panel that is already there. */
export function LinesSkeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
      <Waiting />
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} height={14} width={widths[at % widths.length] ?? '60%'} />
      ))}
    </div>
  );
}

/** A whole panel of a known height. */
export function PanelSkeleton({ height = 120 }: { height?: number }) {
  return (
    <Frame style={{ minBlockSize: height, padding: '12px 14px' }}>
      <LinesSkeleton lines={Math.max(1, Math.floor((height - 24) / 28))} />
    </Frame>
  );
}
