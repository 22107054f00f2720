import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { ACCEPTED_EXTENSIONS } from '../../lib/file-sniff.ts';
import { showBidiControls } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { useOffline } from '../../stores/connection.ts';
import { ActionButton, type Affordance } from '../../ui/ActionButton.tsx';
import { CrossIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';
import type { useAttachments } from './use-attachments.ts';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  alignItems: 'center',
  '& ul': { display: 'contents', listStyle: 'none' },
  '& p': { margin: 0, flexBasis: '100%', color: tone.late },
});

interface AttachmentBarProps {
  files: ReturnType<typeof useAttachments>;
  affordance: Affordance;
}

/** Adds files to the words that are being written, and takes them off again. */
export function AttachmentBar({ files, affordance }: AttachmentBarProps) {
  const t = useT();
  const offline = useOffline();
  const input = useRef<HTMLInputElement>(null);
  const may =
    affordance.allowed && offline
      ? { allowed: false, reason: t('composer.files.offline') }
      : affordance;
  return (
    <Bar>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('composer.files.choose')}
        accept={ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(',')}
        onChange={(event) => {
          void files.addAll([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <ActionButton
        size="small"
        variant="quiet"
        affordance={may}
        busy={files.busy}
        onClick={() => input.current?.click()}
      >
        {t('composer.files.add')}
      </ActionButton>
      {files.items.length === 0 ? null : (
        <ul aria-label={t('composer.files.list')}>
          {files.items.map(({ id, fileName }) => (
            <li key={id}>
              <ActionButton
                size="small"
                icon={<CrossIcon />}
                aria-label={t('composer.files.remove', { name: showBidiControls(fileName) })}
                onClick={() => files.remove(id)}
              >
                {showBidiControls(fileName)}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      {files.items
        .filter(({ exif }) => exif?.gps === 'present')
        .map(({ id, fileName }) => (
          <p key={id} role="status">
            {t('composer.files.place', { name: showBidiControls(fileName) })}
          </p>
        ))}
      {files.refused.map(({ name, why }) => (
        <p key={name} role="alert">
          {t('composer.files.refused', { name: showBidiControls(name), why })}
        </p>
      ))}
    </Bar>
  );
}
