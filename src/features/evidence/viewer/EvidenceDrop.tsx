import { styled } from '@mui/material/styles';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from '../../../lib/file-sniff.ts';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { tone } from '../../../ui/tokens.ts';
import { UploadFieldset } from './UploadFieldset.tsx';
import { UploadRow } from './UploadRow.tsx';
import { UploadIcon } from './ViewerIcons.tsx';
import { useFileSize } from './use-file-size.ts';
import { useUploads, type SendUpload, type UploadFields } from './use-uploads.ts';
import type { SubmittedBy } from './viewer-item.ts';

interface EvidenceDropProps {
  parties?: readonly SubmittedBy[];
  /** Evidence kinds that the contract knows, the likeliest first. */
  kinds: readonly string[];
  /** Stable between renders. A rejection is shown at its file, with `explain`'s words. */
  onUpload: SendUpload;
  /** Why sending failed, for the person at the desk. */
  explain?: (error: unknown) => string;
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
});

const EVERYONE: readonly SubmittedBy[] = ['buyer', 'seller', 'carrier', 'staff'];
const accept = ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(',');

/** Adds files on behalf of a party, by button, drop or paste. Each is checked here before it is sent. */
export function EvidenceDrop(props: EvidenceDropProps) {
  const { parties = EVERYONE, kinds, onUpload, explain } = props;
  const t = useT();
  const sizeOf = useFileSize();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [fields, setFields] = useState<UploadFields>({
    party: parties[0] ?? 'staff',
    kind: kinds[0] ?? 'other',
    caption: '',
  });
  const { uploads, add, retry, remove } = useUploads(onUpload);

  function take(files: FileList | null) {
    if (files === null || files.length === 0) return;
    add([...files], fields);
    // The line was about these files; the next ones get their own.
    setFields({ ...fields, caption: '' });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  function paste(event: ClipboardEvent) {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  }

  return (
    <Root aria-label={t('evidence.drop.region')} onPaste={paste}>
      <UploadFieldset fields={fields} parties={parties} kinds={kinds} onChange={setFields} />
      <Zone
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
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
              explain={explain ?? (() => t('evidence.drop.failed'))}
              onRetry={retry}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
    </Root>
  );
}
