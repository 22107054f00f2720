import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { pinOf } from './AxisPicture.tsx';
import type { AxisPoint } from './axis-layout.ts';
import { PinButton } from './PinButton.tsx';
import { useReviewWords } from './review-words.ts';
import type { Bench } from './use-bench.ts';
import { useSpanWords } from './use-span-words.ts';

const Table = styled('table')({
  ...figures,
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'start', fontWeight: 450, color: tone.ink3, fontSize: 11.5 },
  '& td, & th': { padding: '3px 6px 3px 0', verticalAlign: 'top' },
  '& tbody tr': { borderBlockStart: `1px solid ${tone.line}` },
});

interface AxisTableProps {
  request: DeletionRequest;
  bench: Bench;
  points: readonly AxisPoint[];
}

/** The axis as a table: when, what, and how long after the point before. */
export function AxisTable({ request, bench, points }: AxisTableProps) {
  const t = useT();
  const word = useReviewWords();
  const span = useSpanWords();
  const name = new Map(request.chat.map((message) => [message.id, message.name]));
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{t('review.axis.when')}</th>
          <th scope="col">{t('review.axis.what')}</th>
          <th scope="col">{t('review.axis.since')}</th>
          <th scope="col">
            <VisuallyHidden>{t('review.axis.pin')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ event }, at) => {
          const before = points[at - 1]?.event;
          const words = word.event(event);
          return (
            <tr key={event.id}>
              <td>
                <Instant at={event.at} format="moment" />
              </td>
              <td>
                <bdi>{name.get(event.messageId ?? '') ?? ''}</bdi> <bdi>{words}</bdi>
              </td>
              <td>
                {before === undefined ? '' : span(Date.parse(event.at) - Date.parse(before.at))}
              </td>
              <td>
                <PinButton bench={bench} pin={pinOf(event)} what={words} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
