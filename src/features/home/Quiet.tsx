import { useIntl } from 'react-intl';
import type { HomePart } from '../../api/contract/home.ts';
import { useT } from '../../locales/use-t.ts';
import { tone } from '../../ui/tokens.ts';

/** Parts with nothing in them, in one calm line. */
export function Quiet({ parts }: { parts: readonly Pick<HomePart, 'part'>[] }) {
  const t = useT();
  const { formatList } = useIntl();
  const names = parts.map(({ part }) => t(`home.part.${part}`));
  return (
    <p style={{ color: tone.ink3, marginBlockStart: 12 }}>
      {t('home.quiet', { parts: formatList(names) })}
    </p>
  );
}
