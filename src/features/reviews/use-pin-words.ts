import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Span } from '../../api/contract/reviews.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { spanKey } from './bench-form.ts';
import type { Bench } from './use-bench.ts';

/** The field in which the words of the review are chosen. */
export const REVIEW_WORDS = 'review-words';

/** What is chosen in the review's text, without the blanks around it; undefined for nothing. */
export function chosenWords(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return to > from ? { start: from, end: to } : undefined;
}

/**
 * The field with the words of the review; where it has the focus already, the next words that the seller
 * points at are chosen in it, so that nobody has to find them letter by letter.
 */
export function nextWords({ quotes }: DeletionRequest): HTMLElement | null {
  const area = document.querySelector<HTMLTextAreaElement>(`#${REVIEW_WORDS}`);
  if (area === null || document.activeElement !== area) return area;
  const { selectionStart, selectionEnd } = area;
  const isChosen = selectionEnd > selectionStart;
  const further = quotes.filter(({ start }) =>
    isChosen ? start > selectionStart : start >= selectionStart,
  );
  const [next] = (further.length > 0 ? further : quotes).toSorted((a, b) => a.start - b.start);
  if (next !== undefined) area.setSelectionRange(next.start, next.end);
  return area;
}

/** Puts the chosen words of the review on the element that is active; a mark that the cursor stands in is taken off. */
export function usePinWords(request: DeletionRequest, bench: Bench): () => void {
  const t = useT();
  const { review } = request;
  return () => {
    const area = document.querySelector<HTMLTextAreaElement>(`#${REVIEW_WORDS}`);
    if (area === null) return;
    const { selectionStart, selectionEnd } = area;
    const chosen = chosenWords(review.text, selectionStart, selectionEnd);
    const here = bench.form.marks.find(
      (mark) => mark.start <= selectionStart && mark.end >= selectionEnd,
    );
    const span = chosen ?? here;
    if (span === undefined) {
      toast({ kind: 'info', message: t('review.words.none') });
      area.focus();
      return;
    }
    const at = here !== undefined && spanKey(here) === spanKey(span) ? here : span;
    bench.pin({ kind: 'span', id: review.id, quote: review.text.slice(at.start, at.end) }, at);
  };
}
