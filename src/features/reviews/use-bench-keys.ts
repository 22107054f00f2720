import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useKeys } from '../../stores/keys.ts';
import { CHAT } from './ChatPanel.tsx';
import { elementRow } from './ElementMatrix.tsx';
import { REMEDY_NAME } from './RemedyPicker.tsx';
import type { Bench } from './use-bench.ts';
import { REVIEW_WORDS, usePinWords } from './use-pin-words.ts';

interface BenchWays {
  /** Shows the part of the page, where one is shown at a time. */
  show: (region: 'facts' | 'story' | 'decide') => void;
  openFile: (evidenceId: string) => void;
}

/** At once; where its part of the page is only coming, after the paint. */
function focusOn(find: () => HTMLElement | null | undefined): void {
  const now = find();
  now?.focus();
  if (now === null || now === undefined || document.activeElement !== now)
    requestAnimationFrame(() => find()?.focus());
}

/** The chosen one of some radios, else the first. */
const radio = (selector: string) => () =>
  document.querySelector<HTMLElement>(`${selector}:checked`) ??
  document.querySelector<HTMLElement>(selector);

/** The next of many after the one that has the focus; the first where none has. */
const nextOf = (selector: string) => {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((one) => one === document.activeElement);
  const wanted = all[at + 1] ?? all[0];
  return () => wanted ?? document.querySelector<HTMLElement>(selector);
};

/** The keys of the bench; none of them decides. */
export function useBenchKeys(request: DeletionRequest, bench: Bench, ways: BenchWays): void {
  const { show, openFile } = ways;
  const pinWords = usePinWords(request, bench);
  const first = request.evidence[0]?.id;
  const element = (at: number) => {
    const code = request.elements[at]?.code;
    if (code === undefined) return;
    bench.activate(code);
    show('story');
    focusOn(radio(`#${elementRow(at)} input`));
  };
  function pin(): void {
    const here = document.activeElement;
    if (here?.id === REVIEW_WORDS) return pinWords();
    const button = here
      ?.closest('[data-message], tr, li')
      ?.querySelector<HTMLElement>('[data-pin]');
    if (here instanceof HTMLElement && here.matches('[data-pin]')) here.click();
    else if (button) button.click();
    else pinWords();
  }
  const hasElement = (at: number) => () => request.elements.length > at;
  useKeys('review.keys', [
    { keys: 'p', id: 'review.key.pin', run: pin },
    {
      keys: 'w',
      id: 'review.key.words',
      run: () => {
        show('facts');
        focusOn(() => document.querySelector<HTMLElement>(`#${REVIEW_WORDS}`));
      },
    },
    {
      keys: 'o',
      id: 'review.key.chat',
      run: () => {
        show('story');
        focusOn(nextOf(`#${CHAT} [data-pin]`));
      },
    },
    {
      keys: 'h',
      id: 'review.key.axis',
      run: () => {
        show('story');
        focusOn(nextOf('#review-axis [data-pin]'));
      },
    },
    {
      keys: 'r',
      id: 'review.key.remedy',
      run: () => {
        show('decide');
        focusOn(radio(`input[name="${REMEDY_NAME}"]`));
      },
    },
    {
      keys: 'e',
      id: 'case.key.evidence',
      when: () => first !== undefined,
      run: () => openFile(first ?? ''),
    },
    { keys: '1', id: 'review.key.element1', run: () => element(0) },
    { keys: '2', id: 'review.key.element2', run: () => element(1) },
    { keys: '3', id: 'review.key.element3', when: hasElement(2), run: () => element(2) },
    { keys: '4', id: 'review.key.element4', when: hasElement(3), run: () => element(3) },
  ]);
}
