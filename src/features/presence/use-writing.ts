import { useEffect, useState } from 'react';
import { onCaseDrafts } from '../../stores/drafts.ts';

/** Nothing typed for so long, and somebody only looks again; in milliseconds. */
const REST_MS = 20_000;

/** True while this person writes on a case: a draft of theirs has just changed and is not empty. */
export function useWriting(caseId: string): boolean {
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onCaseDrafts(caseId, (isLeft) => {
      clearTimeout(timer);
      setWriting(isLeft);
      if (isLeft) timer = setTimeout(() => setWriting(false), REST_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
      setWriting(false);
    };
  }, [caseId]);
  return writing;
}
