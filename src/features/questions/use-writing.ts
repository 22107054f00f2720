import { useRef, useState } from 'react';
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
      setRegion('answer');
      // After the paint, when the region is there.
      requestAnimationFrame(() =>
        words === undefined ? form.current?.focus() : form.current?.insert(words),
      );
    },
    note() {
      setRegion('around');
      requestAnimationFrame(() => notes.current?.focus());
    },
  };
}
