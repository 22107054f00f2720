import type { Criterion } from '../../api/contract/review-words.ts';
import { useT } from '../../locales/use-t.ts';
import { tone } from '../../ui/tokens.ts';

const FIVE = [1, 2, 3, 4, 5];

/** One criterion with its stars, in signs and in words. */
export function StarRow({ criterion, stars }: { criterion: Criterion; stars: number }) {
  const t = useT();
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <dt style={{ minInlineSize: 96, color: tone.ink2 }}>{t(`review.criterion.${criterion}`)}</dt>
      <dd style={{ margin: 0 }}>
        <span role="img" aria-label={t('review.stars', { stars })}>
          {FIVE.map((one) => (one <= stars ? '★' : '☆')).join('')}
        </span>
      </dd>
    </div>
  );
}
