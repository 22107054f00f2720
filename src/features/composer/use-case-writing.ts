import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ComposerHandle } from './Composer.tsx';
import type { Audience } from './draft-words.ts';
import { useBegun } from './use-begun.ts';

type Reader = Exclude<Audience, 'note'>;

interface WritingOn {
  /** To whom one writes on such a case when nothing was begun. */
  usual: Reader;
  /** The region of the page that has the composer, and the one that is shown first. */
  here: string;
  first: string;
}

/** To whom one writes on a case, which region of its page is looked at, and the ways to the field. */
export function useCaseWriting(caseId: string, { usual, here, first }: WritingOn) {
  const composer = useRef<ComposerHandle>(null);
  const [region, setRegion] = useState(first);
  // Words that were begun come first.
  const [begun = usual] = useBegun(caseId);
  const [audience, choose] = useState<Audience>(begun);
  const [reader, setReader] = useState<Reader>(begun === 'note' ? usual : begun);

  function setAudience(next: Audience): void {
    choose(next);
    if (next !== 'note') setReader(next);
  }

  function write(to: Audience): void {
    // At once: the next letter belongs to the field, with that audience's draft in it.
    flushSync(() => {
      setRegion(here);
      setAudience(to);
    });
    composer.current?.focus();
  }

  return {
    composer,
    audience,
    setAudience,
    region,
    setRegion,
    write,
    /** To whom one wrote last: who goes on writing must not find the words going to others. */
    reply: () => write(reader),
    note: () => write('note'),
    insert: (words: string) => {
      flushSync(() => setRegion(here));
      composer.current?.insert(words);
    },
  };
}
