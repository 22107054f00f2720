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

/** After the paint, when the part of the page is there. */
function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** The next of many after the one that has the focus; the first where none has. */
function focusNext(selector: string): void {
  requestAnimationFrame(() => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const at = all.findIndex((one) => one === document.activeElement);
    (all[at + 1] ?? all[0])?.focus();
  });
}

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
    const row = `#${elementRow(at)} input`;
    focusOn(document.querySelector(`${row}:checked`) === null ? row : `${row}:checked`);
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
        focusOn(`#${REVIEW_WORDS}`);
      },
    },
    {
      keys: 'o',
      id: 'review.key.chat',
      run: () => {
        show('story');
        focusNext(`#${CHAT} [data-pin]`);
      },
    },
    {
      keys: 'h',
      id: 'review.key.axis',
      run: () => {
        show('story');
        focusNext('#review-axis [data-pin]');
      },
    },
    {
      keys: 'r',
      id: 'review.key.remedy',
      run: () => {
        show('decide');
        const radio = `input[name="${REMEDY_NAME}"]`;
        focusOn(document.querySelector(`${radio}:checked`) === null ? radio : `${radio}:checked`);
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
