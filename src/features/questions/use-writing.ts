import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AnswerHandle } from './AnswerForm.tsx';

/**
 * Which region of the page is looked at (on a narrow screen one at a time), and the ways to its fields.
 *
 * @template Notes the handle of the field for staff notes
 */
export function useWriting<Notes extends { focus: () => void }>() {
  const form = useRef<AnswerHandle>(null);
  const notes = useRef<Notes>(null);
  const [region, setRegion] = useState('answer');
  return {
    form,
    notes,
    region,
    setRegion,
    /** To the answer; with words they are put where its cursor is. */
    answer(words?: string) {
      // At once: the next letter belongs to the field.
      flushSync(() => setRegion('answer'));
      if (words === undefined) form.current?.focus();
      else form.current?.insert(words);
    },
    note() {
      flushSync(() => setRegion('around'));
      notes.current?.focus();
    },
  };
}
