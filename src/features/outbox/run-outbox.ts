import { useEffect } from 'react';
import { useT } from '../../locales/use-t.ts';
import { OutboxRunner } from './runner.ts';

let runner: OutboxRunner | undefined;

/** Sends what waits for as long as it is mounted; one per page. */
export function useOutboxRunner(): void {
  const t = useT();
  useEffect(() => {
    const own = new OutboxRunner(t);
    runner = own;
    return () => {
      own.stop();
      if (runner === own) runner = undefined;
    };
  }, [t]);
}

/** A person asks for it now instead of a little later. */
export function hurryOutbox(): void {
  runner?.hurry();
}
