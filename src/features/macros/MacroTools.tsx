import { useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { Affordance, Can } from '../../api/contract/common.ts';
import type { Macro, MacroAction } from '../../api/contract/macros.ts';
import type { MacroQueue } from '../../api/contract/queue-names.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import type { MacroReader } from './macro-choice.ts';
import { MacroDialog } from './MacroDialog.tsx';

interface MacroToolsProps {
  caseId: string;
  queue: MacroQueue;
  /** Who reads the words that the macro is put into. */
  reader: MacroReader;
  /** Zone in which dates are written: the reader's own; the viewer's without it. */
  timeZone?: string | undefined;
  /** Of the case: which actions of a macro it has at all. */
  can: Can;
  /** May anything be written here? */
  affordance?: Affordance | undefined;
  /** Puts the words where the cursor is; the dialog is gone by then. */
  onInsert: (words: string) => void;
  /** Takes the actions that were left on; without it none are offered. */
  onActions?: (actions: MacroAction[]) => void;
}

/** A use is a count for those who keep macros; nobody at the desk waits for it or hears of its failure. */
async function countUse(macroId: string, caseId: string): Promise<void> {
  try {
    await call('macroUse', { params: { macroId }, body: { caseId }, idempotencyKey: newKey() });
    await invalidate('macroList');
  } catch (error) {
    if (!isProblem(error)) throw error;
  }
}

/** The button and the key that insert a macro. */
export function MacroTools(props: MacroToolsProps) {
  const { caseId, affordance, onInsert, onActions } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const openKey = useKeyText('macro.open', 'Mod+i');
  const allowed = affordance?.allowed !== false;
  useKeys('macro.keys', [
    { keys: 'Mod+i', id: 'macro.open', when: () => allowed, run: () => setOpen(true) },
  ]);

  function insert(macro: Macro, words: string, actions: MacroAction[]) {
    setOpen(false);
    // After the dialog has given the focus back: the cursor belongs to the field.
    requestAnimationFrame(() => {
      if (words !== '') onInsert(words);
      if (actions.length > 0) onActions?.(actions);
      announce(t('macro.inserted', { name: macro.name }));
    });
    void countUse(macro.id, caseId);
  }

  return (
    <>
      <ActionButton
        affordance={affordance}
        kbd={openKey}
        aria-label={t('macro.open')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('macro.button')}
      </ActionButton>
      {isOpen ? (
        <MacroDialog
          caseId={caseId}
          queue={props.queue}
          reader={props.reader}
          timeZone={props.timeZone}
          can={onActions === undefined ? {} : props.can}
          onClose={() => setOpen(false)}
          onInsert={insert}
        />
      ) : null}
    </>
  );
}
