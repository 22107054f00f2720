import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from '../../../lib/file-sniff.ts';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { tone } from '../../../ui/tokens.ts';
import { ReadyForm } from './ReadyForm.tsx';
import { UploadRow } from './UploadRow.tsx';
import { UploadIcon } from './ViewerIcons.tsx';
import { useFileSize } from './use-file-size.ts';
import { useFilesAnywhere } from './use-files-anywhere.ts';
import { useUploads, type SendUpload, type Upload } from './use-uploads.ts';
import type { SubmittedBy } from './viewer-item.ts';

interface EvidenceDropProps {
  parties?: readonly SubmittedBy[];
  /** Evidence kinds that the contract knows, the likeliest first. */
  kinds: readonly string[];
  /** What can be proven on this case: code and words. */
  elements: readonly { id: string; label: string }[];
  /** What the case holds already, to tell of the same file twice. */
  known: readonly { sha256: string; index: number }[];
  /** Stable between renders. A rejection is shown at its file, with `explain`'s words. */
  onUpload: SendUpload;
  /** Why sending failed, for the person at the desk. */
  explain?: (error: unknown) => string;
  /** Files came, maybe dropped or pasted far from here. */
  onFiles?: (() => void) | undefined;
}

const Root = styled('section')({ display: 'flex', flexDirection: 'column', gap: 10, minWidth: 0 });

const Zone = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  padding: 12,
  border: `1px dashed ${tone.edge}`,
  borderRadius: 8,
  color: tone.ink2,
  '&[data-over]': {
    borderColor: tone.accent,
    backgroundColor: tone.accentBg,
    color: tone.accent,
  },
  // It takes the focus of a press, so that a paste is not meant for the text left behind.
  '&:focus': { outline: 'none', borderColor: tone.accent },
});

/** Whether an earlier one of these is the very same file. */
function isTwin(upload: Upload, ready: readonly Upload[]): boolean {
  const { state, key } = upload;
  if (state.step !== 'ready') return false;
  const first = ready.find(
    (one) => one.state.step === 'ready' && one.state.sha256 === state.sha256,
  );
  return first?.key !== key;
}

const EVERYONE: readonly SubmittedBy[] = ['buyer', 'seller', 'carrier', 'staff'];
const accept = ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(',');

/**
 * Adds files on behalf of a party, by button, drop or paste anywhere on the page. Each is checked at once
 * and sent when somebody has said whose it is and what it shows.
 */
export function EvidenceDrop(props: EvidenceDropProps) {
  const { parties = EVERYONE, kinds, elements, known, onUpload, explain, onFiles } = props;
  const t = useT();
  const sizeOf = useFileSize();
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { uploads, add, send, retry, remove } = useUploads(onUpload);
  const ready = uploads.filter(({ state }) => state.step === 'ready');

  function take(files: FileList | null) {
    if (files === null || files.length === 0) return;
    add([...files]);
    onFiles?.();
  }
  const isOver = useFilesAnywhere(take);
  const waiting = ready.length;
  useEffect(() => {
    // What must be said about them, and the button, may be far from where they were dropped.
    if (waiting > 0) root.current?.scrollIntoView?.({ block: 'nearest' });
  }, [waiting]);

  return (
    <Root ref={root} aria-label={t('evidence.drop.region')}>
      <Zone data-over={isOver || undefined} tabIndex={-1}>
        <ActionButton icon={<UploadIcon />} onClick={() => input.current?.click()}>
          {t('evidence.drop.choose')}
        </ActionButton>
        <span>{t('evidence.drop.hint', { limit: sizeOf(MAX_FILE_BYTES) })}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accept}
          aria-label={t('evidence.drop.choose')}
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
      </Zone>
      {uploads.length === 0 ? null : (
        <ul
          aria-label={t('evidence.drop.list')}
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
        >
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              isTwin={isTwin(upload, ready)}
              known={known}
              explain={explain ?? (() => t('evidence.drop.failed'))}
              onRetry={retry}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
      {ready.length === 0 ? null : (
        <ReadyForm
          files={ready.map(({ file }) => file)}
          {...{ parties, kinds, elements }}
          onSend={send}
        />
      )}
    </Root>
  );
}
