import { useState } from 'react';

/** True from the first time on: what most never open is not drawn before, and what was open can close. */
export function useAsked(when: boolean): boolean {
  const [asked, setAsked] = useState(when);
  if (when && !asked) setAsked(true);
  return asked || when;
}
