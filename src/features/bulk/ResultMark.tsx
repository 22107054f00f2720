import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { BulkResult } from '../../api/contract/bulk.ts';
import { useT } from '../../locales/use-t.ts';
import {
  CheckIcon,
  DashIcon,
  ErrorIcon,
  LockIcon,
  RingIcon,
  WarningIcon,
} from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';

const icons: Record<BulkResult, ReactNode> = {
  pending: <RingIcon />,
  done: <CheckIcon />,
  refused: <LockIcon />,
  conflict: <WarningIcon />,
  failed: <ErrorIcon />,
  cancelled: <DashIcon />,
};

const Mark = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  whiteSpace: 'nowrap',
  color: tone.ink2,
  '& svg': { fontSize: 14 },
  '&[data-result=done]': { color: tone.ok },
  '&[data-result=conflict]': { color: tone.soon },
  '&[data-result=failed]': { color: tone.late },
});

/** What came of a row, as a glyph and a word. */
export function ResultMark({ result }: { result: BulkResult }) {
  const t = useT();
  return (
    <Mark data-result={result}>
      {icons[result]}
      {t(`bulk.result.${result}`)}
    </Mark>
  );
}
