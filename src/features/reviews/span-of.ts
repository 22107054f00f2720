import type { Pin, Span } from '../../api/contract/reviews.ts';

/** Which mark of the review a pin means; undefined for what is no words of it. */
export function spanOf(
  text: string,
  marks: readonly Span[],
  { kind, quote }: Pin,
): Span | undefined {
  if (kind !== 'span') return undefined;
  return marks.find(({ start, end }) => text.slice(start, end) === quote);
}
