import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Sizes in the viewer's language, in steps of 1,024 as the limit of 10 MB is counted (evidence.md). */
export function useFileSize(): (bytes: number) => string {
  const intl = useIntl();
  return useCallback(
    (bytes) => {
      const [amount, unit] =
        bytes < 2 ** 10
          ? [bytes, 'byte']
          : bytes < 2 ** 20
            ? [bytes / 2 ** 10, 'kilobyte']
            : [bytes / 2 ** 20, 'megabyte'];
      const maximumFractionDigits = amount < 10 && unit !== 'byte' ? 1 : 0;
      return intl.formatNumber(amount, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits,
      });
    },
    [intl],
  );
}
