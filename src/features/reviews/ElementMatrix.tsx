import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { FINDINGS } from '../../api/contract/review-words.ts';
import type { Pin } from '../../api/contract/reviews.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { CrossIcon } from '../../ui/Icons.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { cut, focusRing, tone } from '../../ui/tokens.ts';
import { FixBar } from './FixBar.tsx';
import { useElementWords, useReviewWords } from './review-words.ts';
import type { Bench } from './use-bench.ts';
import { spanOf } from './span-of.ts';

const Rows = styled('div')({ display: 'grid', gap: 2, marginInline: -8 });
const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.3fr) 132px minmax(0, 1fr)',
  gap: '6px 10px',
  alignItems: 'center',
  padding: '6px 8px',
  borderRadius: 7,
  borderInlineStart: '3px solid transparent',
  // Several pins need more than the rest of a line.
  '&[data-many] > ul': { gridColumn: '1 / -1', paddingInlineStart: 28 },
  '&[data-active]': { backgroundColor: tone.sunk, borderInlineStartColor: tone.accent },
  '@media (max-width: 599.98px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '& [role=radiogroup] label': { minHeight: 28 },
  '&[data-found=met] label:has(input:checked)': { backgroundColor: tone.okBg, color: tone.ok },
  '&[data-found=notMet] label:has(input:checked)': {
    backgroundColor: tone.lateBg,
    color: tone.late,
  },
});
const Name = styled('button')({
  all: 'unset',
  cursor: 'pointer',
  borderRadius: 4,
  minBlockSize: 24,
  display: 'flex',
  gap: 6,
  alignItems: 'center',
  '&:focus-visible': focusRing,
  '& small': { color: tone.ink3, fontSize: 11.5, display: 'block' },
});
const Pins = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  color: tone.ink3,
  alignItems: 'center',
  minInlineSize: 0,
});
const Chip = styled('li')({
  display: 'inline-flex',
  alignItems: 'center',
  maxInlineSize: '100%',
  border: `1px solid ${tone.line}`,
  borderRadius: 5,
  paddingInlineStart: 6,
  backgroundColor: tone.sunk,
  color: tone.ink2,
  '& > bdi': cut,
  '& > button': {
    all: 'unset',
    display: 'grid',
    placeItems: 'center',
    inlineSize: 24,
    blockSize: 24,
    cursor: 'pointer',
    borderRadius: 4,
    flex: 'none',
    '&:focus-visible': focusRing,
    '& svg': { fontSize: 12 },
  },
});

/** Where keys look for the row of an element. */
export const elementRow = (at: number) => `review-element-${at}`;

interface RowProps {
  request: DeletionRequest;
  bench: Bench;
  code: string;
  at: number;
}

function ElementRow({ request, bench, code, at }: RowProps) {
  const t = useT();
  const element = useElementWords()(code);
  const word = useReviewWords();
  const pinKey = useKeyText('review.key.pin', 'p');
  const { form, active, activate, find, unpin } = bench;
  const pins = form.pins[code] ?? [];
  const suggested = request.elements[at]?.suggested;
  const isActive = active === code;
  const take = (pin: Pin) => unpin(code, pin, spanOf(request.review.text, form.marks, pin));
  return (
    <Row
      id={elementRow(at)}
      data-active={isActive || undefined}
      data-found={form.findings[code]}
      data-many={pins.length > 1 || undefined}
      onFocus={() => activate(code)}
    >
      <Name type="button" aria-pressed={isActive} onClick={() => activate(code)}>
        <Kbd aria-hidden>{at + 1}</Kbd>
        <span>
          {element}
          {suggested === undefined ? null : (
            <small>
              {t('review.element.suggested', { finding: t(`review.finding.${suggested}`) })}
            </small>
          )}
        </span>
      </Name>
      <Segmented
        label={t('review.finding.of', { element })}
        name={`finding-${code}`}
        value={form.findings[code] ?? null}
        onChange={(finding) => find(code, finding)}
        options={FINDINGS.map((value) => ({ value, label: t(`review.finding.short.${value}`) }))}
      />
      <Pins aria-label={t('review.pins.of', { element })}>
        {pins.map((pin) => (
          <Chip key={`${pin.kind} ${pin.id} ${pin.quote ?? ''}`}>
            <bdi title={pin.quote}>{word.pin(request, pin)}</bdi>
            <button
              type="button"
              aria-label={t('review.pin.take', { what: word.pin(request, pin), element })}
              onClick={() => take(pin)}
            >
              <CrossIcon />
            </button>
          </Chip>
        ))}
        {isActive && pins.length === 0 ? (
          <li>
            {t('review.pins.none')} {pinKey === undefined ? null : <Kbd aria-hidden>{pinKey}</Kbd>}
          </li>
        ) : null}
      </Pins>
    </Row>
  );
}

/** What must be shown, what was found of it, and on what that rests. */
export function ElementMatrix({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const met = Object.values(bench.form.findings).filter((one) => one === 'met').length;
  return (
    <Panel
      title={t('review.panel.elements')}
      aside={t('review.elements.met', { met, all: request.elements.length })}
      id="review-elements"
    >
      <Rows>
        {request.elements.map(({ code }, at) => (
          <ElementRow key={code} request={request} bench={bench} code={code} at={at} />
        ))}
      </Rows>
      <FixBar request={request} bench={bench} />
    </Panel>
  );
}
