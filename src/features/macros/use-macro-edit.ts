import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { Macro } from '../../api/contract/macros.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useDraft } from '../../stores/drafts.ts';
import { toast } from '../../stores/toasts.ts';
import { clockNow } from '../../ui/use-now.ts';
import { bodyOf, editOf, fieldsOf, type MacroFields, newEdit } from './macro-edit.ts';

/** As long as words can be taken back. */
const UNDO_MS = 10_000;

/** Writing on one macro, or on a new one; what is typed is kept until it is saved or thrown away. */
export function useMacroEdit(macroId: string, macro: Macro | undefined) {
  const t = useT();
  const name = `macro-edit:${macro === undefined ? 'new' : macroId}`;
  const initial = macro === undefined ? newEdit : editOf(macro);
  const [edit, setEdit, clear, status] = useDraft(name, initial);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  // Somebody saved it since this was begun: shown before anything is sent.
  const theirs = macro !== undefined && macro.version > edit.version ? macro : undefined;

  async function save(): Promise<boolean> {
    if (busy || theirs !== undefined) return false;
    setBusy(true);
    setProblem(null);
    try {
      const saved = await call('macroSave', {
        params: { macroId },
        body: bodyOf(edit.fields),
        ifMatch: edit.version,
      });
      clear();
      toast({ kind: 'done', message: t('macro.saved', { name: saved.name }) });
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      // What another person saved comes with the list, and is told as a difference.
      if (error.code !== 'versionMismatch') setProblem(error);
      return false;
    } finally {
      setBusy(false);
      await invalidate('macroList');
    }
  }

  return {
    edit,
    status,
    busy,
    problem,
    theirs,
    save,
    discard() {
      clear();
      setProblem(null);
    },
    change: (change: Partial<MacroFields>) =>
      setEdit({ ...edit, fields: { ...edit.fields, ...change } }),
    /** Goes on with the own words, on top of theirs. */
    keepMine() {
      if (theirs) setEdit({ ...edit, seen: fieldsOf(theirs), version: theirs.version });
    },
    dismiss: () => setProblem(null),
  };
}

/** Takes a macro away; for a while it can be brought back. */
export function useDeleteMacro() {
  const t = useT();

  async function put(macro: Macro, archived: boolean): Promise<Macro | undefined> {
    const { id, version } = macro;
    const body = { ...bodyOf(fieldsOf(macro)), archived };
    try {
      return await call('macroSave', { params: { macroId: id }, body, ifMatch: version });
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: problemLine(error, t) });
      return undefined;
    } finally {
      await invalidate('macroList');
    }
  }

  return async function remove(macro: Macro): Promise<boolean> {
    const gone = await put(macro, true);
    if (gone === undefined) return false;
    const back = async () => {
      const kept = await put(gone, false);
      if (kept) toast({ kind: 'done', message: t('macro.restored', { name: kept.name }) });
    };
    toast({
      kind: 'done',
      message: t('macro.deleted', { name: macro.name }),
      until: new Date(clockNow() + UNDO_MS).toISOString(),
      action: { label: t('macro.delete.undo'), run: () => void back() },
    });
    return true;
  };
}
