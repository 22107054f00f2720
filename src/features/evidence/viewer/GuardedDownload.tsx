import { useT } from '../../../locales/use-t.ts';
import { showBidiControls } from '../../../lib/text.ts';
import { confirm } from '../../../stores/confirm.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { DownloadIcon } from '../../../ui/Icons.tsx';
import { useFileSize } from './use-file-size.ts';
import { keySign } from './viewer-keymap.ts';
import { mediaGroupOf, type ViewerItem } from './viewer-item.ts';

/** Asks before a party's file leaves the console: it names the file, its size and its hash. */
export function useGuardedDownload(onDownload: (id: string) => void) {
  const t = useT();
  const sizeOf = useFileSize();
  return async (item: ViewerItem): Promise<void> => {
    const isDocument = mediaGroupOf(item.mediaType) !== 'image';
    const agreed = await confirm({
      title: t('evidence.download.title', { name: showBidiControls(item.fileName) }),
      text: t(isDocument ? 'evidence.download.document' : 'evidence.download.picture', {
        size: sizeOf(item.bytes),
        hash: item.sha256,
      }),
      confirmLabel: t('evidence.download.confirm'),
    });
    if (agreed) onDownload(item.id);
  };
}

interface GuardedDownloadProps {
  item: ViewerItem;
  onDownload: (id: string) => void;
  /** Print the key on the button. */
  kbd?: boolean;
}

/** A download button that asks first. */
export function GuardedDownload({ item, onDownload, kbd = true }: GuardedDownloadProps) {
  const t = useT();
  const download = useGuardedDownload(onDownload);
  return (
    <ActionButton
      size="small"
      icon={<DownloadIcon />}
      kbd={kbd ? keySign('download') : undefined}
      onClick={() => void download(item)}
    >
      {t('evidence.action.download')}
    </ActionButton>
  );
}
