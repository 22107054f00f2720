import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useKeys } from '../../stores/keys.ts';
import { CHAT } from './ChatPanel.tsx';
import { CLUSTER } from './ClusterList.tsx';
import { elementRow } from './ElementMatrix.tsx';
import { FILES } from './EvidencePanel.tsx';
import { OUTCOME_NAME } from './OutcomeForm.tsx';
import { REMEDY_NAME } from './RemedyPicker.tsx';
import { SECOND } from './SecondPanel.tsx';
import type { Bench } from './use-bench.ts';
import { nextWords, REVIEW_WORDS, usePinWords } from './use-pin-words.ts';

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

/** The outcomes of an appeal, then the remedies that one of them asks for; of a request the remedies alone. */
function verdict(): () => HTMLElement | null {
  const [outcome, remedy] = [`input[name="${OUTCOME_NAME}"]`, `input[name="${REMEDY_NAME}"]`];
  const isThere = document.activeElement?.matches(outcome) === true;
  const further = isThere && document.querySelector(remedy) !== null;
  return document.querySelector(outcome) === null || further ? radio(remedy) : radio(outcome);
}

/** The way to decide the cluster together; from there through what is in it, and back. */
function ofCluster(before: Element | null): HTMLElement | undefined {
  const together = document.querySelector<HTMLElement>(`#${CLUSTER} button`);
  const each = document.querySelectorAll<HTMLElement>(`#${CLUSTER} input:not(:disabled)`);
  const stops = together === null ? [...each] : [together, ...each];
  return stops[stops.findIndex((one) => one === before) + 1] ?? stops[0];
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
        focusOn(() => nextWords(request));
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
      keys: 'i',
      id: 'review.key.file',
      when: () => first !== undefined,
      run: () => {
        show('story');
        focusOn(nextOf(`#${FILES} [data-pin]`));
      },
    },
    {
      keys: 'r',
      id: 'review.key.remedy',
      run: () => {
        show('decide');
        focusOn(verdict());
      },
    },
    {
      keys: 'b',
      id: 'review.key.cluster',
      when: () => request.cluster !== undefined,
      run: () => {
        const before = document.activeElement;
        show('decide');
        focusOn(() => ofCluster(before));
      },
    },
    {
      keys: 's',
      id: 'review.key.second',
      when: () => request.status === 'held',
      run: () => {
        show('decide');
        focusOn(() => document.querySelector<HTMLElement>(`#${SECOND} button`));
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
