import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { Notification } from '../../api/contract/notifications.ts';
import { useApiQuery } from '../../api/query.ts';
import { hasTokens, tokensIn } from '../../lib/mentions.ts';
import { DAY_CLOCK } from '../../lib/time-formats.ts';
import { isMessageId } from '../../locales/messages.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { monoFamily, tone } from '../../ui/tokens.ts';

const Reference = styled('code')({
  fontFamily: monoFamily,
  fontSize: 12,
  fontWeight: 600,
  whiteSpace: 'nowrap',
});

const Quote = styled('p')({
  margin: 0,
  color: tone.ink2,
  overflowWrap: 'anywhere',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
});

/** A clock of the contract by its word; an unknown one by its name. */
function useClockWord(name: string): string {
  const t = useT();
  const id = `queue.clock.${name}`;
  return isMessageId(id) ? t(id) : name;
}

/** Who did what with which case, as one sentence. */
export function Sentence({ news }: { news: Notification }) {
  const intl = useIntl();
  const { kind, by, case: about, dueAt, count = 1, detail = '', outcome, errorClass } = news;
  const clock = useClockWord(detail);
  const when = dueAt === undefined ? '' : intl.formatDate(dueAt, DAY_CLOCK);
  return (
    <T
      id={`notifications.kind.${kind}.sentence`}
      values={{
        known: by === undefined ? 'no' : 'yes',
        by: <bdi>{by?.name ?? ''}</bdi>,
        case: <Reference>{about?.reference ?? ''}</Reference>,
        count,
        clock,
        when,
        outcome,
        wrong: errorClass ?? 'none',
      }}
    />
  );
}

/** The first words of what was written, or why; whom it mentions by name. */
export function Detail({ news }: { news: Notification }) {
  const { kind, detail } = news;
  // The detail of a clock is its name, which the sentence says.
  const text = kind === 'clockNear' ? '' : (detail ?? '');
  const { data } = useApiQuery('agentList', {}, { enabled: hasTokens(text) });
  if (text === '') return null;
  const words = tokensIn(text, data?.items ?? [])
    .map((piece) => (typeof piece === 'string' ? piece : `@${piece.name}`))
    .join('');
  return <Quote dir="auto">{words}</Quote>;
}
