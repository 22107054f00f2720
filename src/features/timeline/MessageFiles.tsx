import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { fetchBytes } from '../../api/client.ts';
import type { Attachment } from '../../api/contract/attachments.ts';
import { isProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { showBidiControls } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { saveBytes } from '../../ui/save-file.ts';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: '6px 0 0',
  padding: 0,
  listStyle: 'none',
});
const KB = 1_024;

/** The files of a message; pressing one saves it, nothing is opened here. */
export function MessageFiles({ caseId, files }: { caseId: string; files: readonly Attachment[] }) {
  const t = useT();
  const { formatNumber } = useIntl();
  const [busy, setBusy] = useState('');

  async function save({ id, fileName }: Attachment): Promise<void> {
    setBusy(id);
    try {
      const params = { caseId, attachmentId: id };
      saveBytes(new Uint8Array(await fetchBytes('attachmentContent', { params })), fileName);
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: problemWords(error, t).title });
    } finally {
      setBusy('');
    }
  }

  return (
    <List aria-label={t('case.message.files')}>
      {files.map((file) => {
        const name = showBidiControls(file.fileName);
        const size = formatNumber(Math.ceil(file.bytes / KB), {
          style: 'unit',
          unit: 'kilobyte',
          unitDisplay: 'short',
        });
        return (
          <li key={file.id}>
            <ActionButton
              size="small"
              busy={busy === file.id}
              aria-label={t('case.message.saveFile', { name, size })}
              onClick={() => void save(file)}
            >
              {name} · {size}
            </ActionButton>
          </li>
        );
      })}
    </List>
  );
}
