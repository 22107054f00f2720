import { useState } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { guessKind } from './guess-kind.ts';
import { type AboutFiles, UploadFieldset } from './UploadFieldset.tsx';
import type { UploadFields } from './use-uploads.ts';
import type { SubmittedBy } from './viewer-item.ts';

interface ReadyFormProps {
  /** Good files that wait; at least one. */
  files: readonly File[];
  parties: readonly SubmittedBy[];
  kinds: readonly string[];
  elements: readonly { id: string; label: string }[];
  onSend: (fieldsOf: (file: File) => UploadFields) => void;
}

/** What is said about the files that wait, and the button that sends them. Gone when none waits. */
export function ReadyForm({ files, parties, kinds, elements, onSend }: ReadyFormProps) {
  const t = useT();
  const [fields, setFields] = useState<AboutFiles>({
    party: parties[0] ?? 'staff',
    kind: '',
    elements: [],
    caption: '',
  });
  const kindOf = (file: File) => {
    const guess = guessKind(file.name);
    return kinds.includes(guess) ? guess : (kinds[0] ?? guess);
  };
  return (
    <>
      <UploadFieldset
        {...{ fields, parties, kinds, elements }}
        suggested={[...new Set(files.map(kindOf))]}
        onChange={setFields}
      />
      <div>
        <ActionButton
          variant="primary"
          onClick={() => onSend((file) => ({ ...fields, kind: fields.kind || kindOf(file) }))}
        >
          {t('evidence.drop.send', { count: files.length })}
        </ActionButton>
      </div>
    </>
  );
}
