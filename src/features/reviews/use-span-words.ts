import { useCallback } from 'react';
import { useT } from '../../locales/use-t.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A stretch of time in the two units that matter: "47 min", "2 h 5 min", "3 d 4 h". */
export function useSpanWords(): (ms: number) => string {
  const t = useT();
  return useCallback(
    (ms: number) => {
      const days = Math.floor(ms / DAY);
      const hours = Math.floor((ms % DAY) / HOUR);
      const minutes = Math.floor((ms % HOUR) / MINUTE);
      if (days > 0) return t('review.span.days', { days, hours });
      if (hours > 0) return t('review.span.hours', { hours, minutes });
      return t('review.span.minutes', { minutes });
    },
    [t],
  );
}
