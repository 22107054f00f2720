import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { REMEDIES } from '../../api/contract/review-words.ts';
import { useT } from '../../locales/use-t.ts';
import { clockNow } from '../../ui/use-now.ts';
import { Panel } from '../../ui/Panel.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';
import { useSelectKeys } from '../../ui/use-select-keys.ts';
import { spanKey } from './bench-form.ts';
import type { Bench } from './use-bench.ts';

/** Keys lead to the chosen one of these. */
export const REMEDY_NAME = 'review-remedy';

const List = styled('div')({ display: 'grid', gap: 2, marginInline: -6 });
const Option = styled('label')({
  display: 'flex',
  gap: 8,
  alignItems: 'baseline',
  padding: '4px 8px',
  minBlockSize: 24,
  borderRadius: 6,
  color: tone.ink2,
  cursor: 'pointer',
  '&:hover': { color: tone.ink },
  '&[data-not] small': { display: 'block' },
  '&[data-not]': { color: tone.ink3, cursor: 'not-allowed' },
  '& small': { color: tone.ink3, fontSize: 11.5 },
  '&:has(input:checked)': {
    backgroundColor: tone.accentBg,
    color: tone.accent,
    fontWeight: 600,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  '&:has(input:focus-visible)': focusRing,
  '& input': { accentColor: 'currentColor', margin: 0, translate: '0 1px' },
});
const More = styled('div')({
  display: 'grid',
  gap: 4,
  marginBlockStart: 8,
  '& label': { display: 'flex', gap: 6, alignItems: 'center', minBlockSize: 24 },
  '& input[type=date]': {
    font: 'inherit',
    color: 'inherit',
    colorScheme: 'light dark',
    backgroundColor: tone.panel,
    border: `1px solid ${tone.edge}`,
    borderRadius: 6,
    padding: '4px 8px',
  },
});

function RemedyDetails({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const { form, edit } = bench;
  const { review, authorOrders } = request;
  const list = useSelectKeys();
  if (form.remedy === 'redact') {
    return (
      <More role="group" aria-label={t('review.redact')}>
        {form.marks.length === 0 ? <span>{t('review.redact.none')}</span> : null}
        {form.marks.map((mark) => {
          const key = spanKey(mark);
          const spared = form.spared.includes(key);
          return (
            <label key={key}>
              <input
                type="checkbox"
                checked={!spared}
                onChange={() =>
                  edit({
                    spared: spared
                      ? form.spared.filter((one) => one !== key)
                      : [...form.spared, key],
                  })
                }
              />
              <bdi>{review.text.slice(mark.start, mark.end)}</bdi>
            </label>
          );
        })}
      </More>
    );
  }
  if (form.remedy === 'move') {
    return (
      <More>
        <Select
          {...list}
          size="small"
          fullWidth
          displayEmpty
          value={form.moveToOrderId ?? ''}
          onChange={({ target }) => edit({ moveToOrderId: target.value })}
          inputProps={{ 'aria-label': t('review.move.to') }}
        >
          <MenuItem value="" disabled>
            {t(authorOrders.length === 0 ? 'review.move.none' : 'review.move.choose')}
          </MenuItem>
          {authorOrders.map(({ id, reference, title, sellerName }) => (
            <MenuItem key={id} value={id}>
              <bdi>{t('review.move.order', { reference, title, seller: sellerName })}</bdi>
            </MenuItem>
          ))}
        </Select>
      </More>
    );
  }
  if (form.remedy === 'hideTemporarily') {
    return (
      <More>
        <label>
          {t('review.hide.until')}
          <input
            type="date"
            min={new Date(clockNow()).toISOString().slice(0, 10)}
            value={form.hideUntil ?? ''}
            onChange={({ target }) => edit({ hideUntil: target.value })}
          />
        </label>
      </More>
    );
  }
  return null;
}

/** What happens to the review, the least harm first. */
export function RemedyPicker({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const { form, edit } = bench;
  return (
    <Panel title={t('review.panel.remedy')}>
      <List role="radiogroup" aria-label={t('review.panel.remedy')}>
        {REMEDIES.map((remedy) => {
          const { allowed, reason } = request.remedies[remedy];
          const note = remedy === 'remove' ? t('review.remedy.remove.kept') : undefined;
          return (
            <Option key={remedy} data-not={allowed ? undefined : ''}>
              <input
                type="radio"
                name={REMEDY_NAME}
                value={remedy}
                disabled={!allowed}
                checked={form.remedy === remedy}
                onChange={() => edit({ remedy })}
              />
              <span>
                {t(`review.remedy.${remedy}`)} <small>{allowed ? note : reason}</small>
              </span>
            </Option>
          );
        })}
      </List>
      <RemedyDetails request={request} bench={bench} />
    </Panel>
  );
}
