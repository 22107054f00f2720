import type { Affordance, Can } from '../../api/contract/common.ts';
import type { MacroQueue } from '../../api/contract/queue-names.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionChips } from './ActionChips.tsx';
import { actionsOf } from './action-words.ts';
import type { MacroReader } from './macro-choice.ts';
import { MacroTools } from './MacroTools.tsx';
import { useMacroActions } from './use-macro-actions.ts';

interface MacroKit {
  caseId: string;
  queue: MacroQueue;
  /** Who reads the draft that macros are put into. */
  reader: MacroReader;
  /** Names the draft within the case; the reader unless told. Its actions are kept with it. */
  draft?: string;
  /** Zone in which dates are written: the reader's own. */
  timeZone?: string | undefined;
  /** Of the case. */
  can: Can;
  /** May anything be written here? */
  affordance?: Affordance | undefined;
  /** Puts words where the cursor is. */
  onInsert: (words: string) => void;
}

/**
 * All that a form needs to use macros: the button with its key, the chips of what else will be done,
 * and what is to be done with the words: they take `actions` along, or `run` does that once they were sent.
 */
export function useMacroKit({ draft, ...kit }: MacroKit) {
  const t = useT();
  const { caseId, reader, can } = kit;
  const { actions, add, remove, clear, run } = useMacroActions(caseId, draft ?? reader);
  return {
    tools: <MacroTools {...kit} onActions={add} />,
    chips:
      actions.length > 0 ? (
        <ActionChips
          title={t('macro.actions.kept')}
          actions={actions}
          can={can}
          onRemove={remove}
        />
      ) : null,
    /** The draft was thrown away, and what should be done with it. */
    clear,
    actions: actionsOf(actions, can),
    run: () => run(can),
  };
}
