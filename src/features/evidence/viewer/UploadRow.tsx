import LinearProgress from '@mui/material/LinearProgress';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { MAX_FILE_BYTES } from '../../../lib/file-sniff.ts';
import { showBidiControls } from '../../../lib/text.ts';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import {
  CheckIcon,
  ClockIcon,
  CrossIcon,
  ErrorIcon,
  LockIcon,
  RingIcon,
} from '../../../ui/Icons.tsx';
import { cut, figures, tone } from '../../../ui/tokens.ts';
import { useFileSize } from './use-file-size.ts';
import type { Upload, UploadState } from './use-uploads.ts';

interface UploadRowProps {
  upload: Upload;
  /** The same bytes stand further up in the list. */
  isTwin: boolean;
  /** What the case holds already. */
  known: readonly { sha256: string; index: number }[];
  /** Says in words why sending failed. */
  explain: (error: unknown) => string;
  onRetry: (upload: Upload) => void;
  onRemove: (key: string) => void;
}

const Root = styled('li')({
  display: 'grid',
  gridTemplateColumns: '18px minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '2px 8px',
  padding: '6px 0',
  borderBlockStart: `1px solid ${tone.line}`,
  '& > svg': { color: tone.ink3 },
  '&[data-step=done] > svg': { color: tone.ok },
  '&[data-step=refused] > svg, &[data-step=failed] > svg': { color: tone.late },
  '& small': { ...figures, fontSize: 11.5, color: tone.ink3 },
  '&[data-step=refused] small, &[data-step=failed] small': { color: tone.late },
});

const icons: Record<UploadState['step'], ReactNode> = {
  checking: <ClockIcon />,
  ready: <RingIcon />,
  waiting: <ClockIcon />,
  sending: <ClockIcon />,
  done: <CheckIcon />,
  refused: <LockIcon />,
  failed: <ErrorIcon />,
};

function useStateText({ upload: { state }, isTwin, known, explain }: UploadRowProps): string {
  const t = useT();
  const intl = useIntl();
  const sizeOf = useFileSize();
  if (state.step === 'refused') {
    const { code, detected = '' } = state.error;
    return t(`evidence.refused.${code}`, { detected, limit: sizeOf(MAX_FILE_BYTES) });
  }
  if (state.step === 'ready') {
    const same = known.find(({ sha256 }) => sha256 === state.sha256);
    if (same !== undefined) return t('evidence.drop.same', { index: same.index });
    if (isTwin) return t('evidence.drop.twin');
  }
  if (state.step === 'failed') return explain(state.error);
  if (state.step === 'sending' && state.share !== undefined) {
    return intl.formatNumber(state.share, { style: 'percent' });
  }
  return t(`evidence.drop.step.${state.step}`);
}

/** One file on its way in: how far it is, or why it stays out. */
export function UploadRow(props: UploadRowProps) {
  const { upload, onRetry, onRemove } = props;
  const { key, file, state } = upload;
  const t = useT();
  const sizeOf = useFileSize();
  const said = useStateText(props);
  const name = showBidiControls(file.name);
  const isResting = ['ready', 'done', 'refused', 'failed'].includes(state.step);
  return (
    <Root data-step={state.step}>
      {icons[state.step]}
      <span style={cut} title={name}>
        <bdi dir="auto">{name}</bdi> <small>{sizeOf(file.size)}</small>
      </span>
      <span style={{ display: 'flex', gap: 4 }}>
        {state.step === 'failed' ? (
          <ActionButton size="small" onClick={() => onRetry(upload)}>
            {t('common.action.retry')}
          </ActionButton>
        ) : null}
        {isResting ? (
          <ActionButton
            size="small"
            variant="quiet"
            icon={<CrossIcon />}
            aria-label={t('common.action.remove', { what: name })}
            onClick={() => onRemove(key)}
          >
            {null}
          </ActionButton>
        ) : null}
      </span>
      <span style={{ gridColumn: '2 / -1' }}>
        {state.step === 'sending' ? (
          <LinearProgress
            aria-label={t('evidence.drop.sending', { name })}
            {...(state.share === undefined
              ? {}
              : { variant: 'determinate', value: Math.round(state.share * 100) })}
          />
        ) : null}
        <small role={isResting ? 'status' : undefined}>{said}</small>
      </span>
    </Root>
  );
}
