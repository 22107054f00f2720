import { useState, type ReactNode } from 'react';
import { isProblem } from '../../api/problem.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { findCase, type OtherCase } from './use-case-work.ts';
import type { WorkCase } from './work-case.ts';

interface OtherCaseDialogProps {
  item: WorkCase;
  title: string;
  text?: string;
  confirmLabel: string;
  danger?: boolean;
  /** More to choose, below the reference. */
  children?: ReactNode;
  onClose: () => void;
  /** Throws a refusal: the dialog shows it and stays with what was typed. */
  onConfirm: (other: OtherCase) => Promise<void>;
}

/** The one field of the dialog takes the focus when it comes. */
const focus = (field: HTMLInputElement | null) => field?.focus();

/** Asks for another case by its reference and looks it up before anything is done. Open while mounted. */
export function OtherCaseDialog(props: OtherCaseDialogProps) {
  const { item, title, text, confirmLabel, danger = false, children, onClose } = props;
  const t = useT();
  const [reference, setReference] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const missing = reference.trim() === '' ? t('working.other.missing') : undefined;

  async function look(): Promise<void> {
    const other = await findCase(reference);
    if (other === null) return setError(t('working.other.none'));
    if (other.id === item.id) return setError(t('working.other.self'));
    await props.onConfirm(other);
    onClose();
  }

  async function confirm(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await look();
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      setError(problemLine(problem, t));
    } finally {
      setBusy(false);
    }
  }

  return (
    <ActDialog
      title={title}
      confirmLabel={confirmLabel}
      danger={danger}
      missing={missing}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {text === undefined ? null : <p>{text}</p>}
      <TextField
        label={t('working.other')}
        placeholder={item.reference}
        error={error}
        autoComplete="off"
        ref={focus}
        value={reference}
        onChange={(next) => {
          setReference(next);
          setError(undefined);
        }}
      />
      {children}
    </ActDialog>
  );
}
