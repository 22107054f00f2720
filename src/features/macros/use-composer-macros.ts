import type { Can } from '../../api/contract/common.ts';
import type { MacroQueue } from '../../api/contract/queue-names.ts';
import type { MacroReader } from './macro-choice.ts';
import { useMacroKit } from './use-macro-kit.tsx';

interface Person {
  timeZone: string;
}
interface WrittenCase {
  id: string;
  can: Can;
  buyer?: Person | undefined;
  seller?: Person | undefined;
}

/** Macros for the words to one reader on a case, as the composer takes them from its page. */
export function useComposerMacros(
  queue: MacroQueue,
  { id, can, buyer, seller }: WrittenCase,
  reader: MacroReader,
  onInsert: (words: string) => void,
) {
  const person = reader === 'buyer' ? buyer : reader === 'seller' ? seller : undefined;
  const { tools, chips, actions, clear, run } = useMacroKit({
    caseId: id,
    queue,
    reader,
    can,
    affordance: can[reader === 'note' ? 'noteAdd' : 'messageSend'],
    timeZone: person?.timeZone,
    onInsert,
  });
  // A message is held, and what goes with it is done when it leaves; a note stands at once.
  const isHeld = reader !== 'note';
  return {
    tools,
    below: chips,
    actions: isHeld ? actions : [],
    onSent: () => (isHeld ? clear() : void run()),
  };
}
