import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { BulkReason } from '../../api/contract/bulk.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { figures, tone } from '../../ui/tokens.ts';
import { ResultMark } from './ResultMark.tsx';

const List = styled('ul')({
  ...figures,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(44px, auto) 92px minmax(0, 1fr)',
    gap: 8,
    alignItems: 'baseline',
  },
  '& strong': { textAlign: 'end', fontWeight: 620, whiteSpace: 'nowrap' },
  '& small': { display: 'block', color: tone.ink3, overflowWrap: 'anywhere' },
  '@media (max-width: 599.98px)': {
    '& li': { gridTemplateColumns: 'minmax(36px, auto) minmax(0, 1fr)' },
    '& li > :last-child': { gridColumn: 2 },
  },
});

/** Why rows were turned down, each reason once with its number. */
export function ReasonList({ reasons }: { reasons: readonly BulkReason[] }) {
  const t = useT();
  const { formatNumber } = useIntl();
  const words = (code: string) => {
    const id = `problem.${code}.title`;
    return isMessageId(id) ? t(id) : t('problem.other.title');
  };
  return (
    <List aria-label={t('bulk.reasons')}>
      {reasons.map(({ result, code, detail, count }) => (
        <li key={`${result} ${code}`}>
          <strong>{formatNumber(count)}</strong>
          <ResultMark result={result} />
          <span>
            {words(code)}
            {detail === undefined ? null : <small>{detail}</small>}
          </span>
        </li>
      ))}
    </List>
  );
}
