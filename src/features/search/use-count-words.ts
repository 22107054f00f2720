import { useIntl } from 'react-intl';
import { readTotal, type Total } from '../../lib/total.ts';

/** A count as the viewer writes figures; a lower bound with a plus. */
export function useCountWords(): (total: Total) => string {
  const intl = useIntl();
  return (total) => {
    const { value, atLeast } = readTotal(total);
    return `${intl.formatNumber(value)}${atLeast ? '+' : ''}`;
  };
}
