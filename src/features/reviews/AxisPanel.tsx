import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { narrowScreen } from '../../ui/use-media.ts';
import { AxisPicture } from './AxisPicture.tsx';
import { AxisTable } from './AxisTable.tsx';
import { demandToReview, layAxis } from './axis-layout.ts';
import type { Bench } from './use-bench.ts';
import { useSpanWords } from './use-span-words.ts';

const Picture = styled('div')({ [`@media ${narrowScreen}`]: { display: 'none' } });
const Narrow = styled('div')({
  display: 'none',
  [`@media ${narrowScreen}`]: { display: 'block' },
});

/** Order, chat, review and request on one axis, with the time between them; and the same as a table. */
export function AxisPanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const span = useSpanWords();
  const pins = bench.form.pins;
  const points = layAxis(request.axis, Object.values(pins).flat());
  const took = demandToReview(request, pins);
  return (
    <Panel
      title={t('review.panel.axis')}
      aside={took === undefined ? undefined : t('review.axis.took', { span: span(took) })}
    >
      <Picture id="review-axis">
        <AxisPicture request={request} bench={bench} points={points} />
        <Disclosure label={t('review.axis.table')}>
          {() => <AxisTable request={request} bench={bench} points={points} />}
        </Disclosure>
      </Picture>
      <Narrow>
        <AxisTable request={request} bench={bench} points={points.filter(({ named }) => named)} />
        <Disclosure label={t('review.axis.all')}>
          {() => <AxisTable request={request} bench={bench} points={points} />}
        </Disclosure>
      </Narrow>
    </Panel>
  );
}
