import { useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';
import { CheckIcon, CopyIcon } from './Icons.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface CopyButtonProps {
  text: string;
  /** Accessible name: "Copy reference 7f3a". */
  label: string;
}

/** Copies a short text and says so, to eye and ear. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const t = useT();
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The clipboard may be closed to pages; the text stays on the screen to be marked by hand.
      setCopied(false);
    }
  }

  return (
    <>
      <ActionButton
        size="small"
        variant="quiet"
        aria-label={label}
        icon={copied ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
      >
        {copied ? t('common.action.copied') : t('common.action.copy')}
      </ActionButton>
      <VisuallyHidden role="status">{copied ? t('common.action.copied') : ''}</VisuallyHidden>
    </>
  );
}
