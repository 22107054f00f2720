import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Body } from '../../api/contract/index.ts';
import type { Pin, Span } from '../../api/contract/reviews.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { useDraft } from '../../stores/drafts.ts';
import {
  emptyBench,
  isFixed,
  noTexts,
  openElements,
  pinKey,
  toProposal,
  togglePin,
  type BenchForm,
  type Finding,
} from './bench-form.ts';
import { useElementWords, useReviewWords } from './review-words.ts';
import { usePreview } from './use-preview.ts';

type FindingBody = Body<'deletionRequestFinding'>;

interface BenchOf {
  /** Where a finding is fixed: on the request itself unless told. */
  fix?: (body: FindingBody) => Promise<unknown>;
  /** What a remedy would do is asked of the request, unless something else answers that. */
  previews?: boolean;
}

/** Refusals that stay whatever somebody does on the page. */
const FOR_GOOD = new Set(['forbidden', 'conflictOfInterest', 'ownApproval']);

function barredBy({ deletionRequestFinding: may }: DeletionRequest['can']): string | undefined {
  const isBarred = may?.allowed === false && FOR_GOOD.has(may.code ?? '');
  return isBarred ? (may.reason ?? '') : undefined;
}

/** Everything the bench of one request works with; what was done at it outlives a reload. */
export function useBench(request: DeletionRequest, options: BenchOf = {}) {
  const { fix, previews = true } = options;
  const t = useT();
  const word = useReviewWords();
  const elementWord = useElementWords();
  const [form, setForm, clear, status] = useDraft<BenchForm>(
    `finding:${request.id}`,
    emptyBench(request),
  );
  const isOver = request.over;
  // What was begun stays on the bench: why it can't be sent is told beside it.
  const barred = isOver || status !== 'empty' ? undefined : barredBy(request.can);
  const isRead = isOver || barred !== undefined;
  const [chosen, setChosen] = useState<string | null>(null);
  const codes = request.elements.map(({ code }) => code);
  // The first one that is still open waits for evidence, unless another was chosen.
  const active = chosen ?? openElements(request, form)[0] ?? codes[0] ?? '';
  const edit = (patch: Partial<BenchForm>) => setForm({ ...form, ...patch });
  const isPinned = (pin: Pin) =>
    (form.pins[active] ?? []).some((one) => pinKey(one) === pinKey(pin));
  const fixed = isFixed(request, form);
  const preview = usePreview(request, form, fixed && previews);
  const composed = preview.composed ?? noTexts;

  function pin(one: Pin, at?: Span): void {
    if (isRead) return;
    const wasOn = isPinned(one);
    setForm(togglePin(form, active, one, at));
    announce(
      t(wasOn ? 'review.pin.taken' : 'review.pin.put', {
        what: word.pin(request, one),
        element: elementWord(active),
      }),
    );
  }

  const fixFinding =
    fix ??
    ((body: FindingBody) =>
      call('deletionRequestFinding', { params: { requestId: request.id }, body }));

  return {
    isOver,
    /** Why this reader finds and decides nothing here at all; a claim changes nothing of it. */
    barred,
    /** Nothing is found: it was decided or ended, or the reader has no right to it. */
    isRead,
    fixFinding,
    form,
    edit,
    clear,
    status,
    /** Puts a form back that was taken out of the draft. */
    restore: setForm,
    active,
    activate: setChosen,
    find: (element: string, finding: Finding) => {
      setChosen(element);
      setForm({ ...form, findings: { ...form.findings, [element]: finding } });
    },
    pin,
    unpin: (element: string, one: Pin, at?: Span) => setForm(togglePin(form, element, one, at)),
    isPinned,
    /** Whether anything rests on it, whichever element. */
    isUsed: (one: Pin) =>
      Object.values(form.pins).some((pins) =>
        pins.some((pinned) => pinKey(pinned) === pinKey(one)),
      ),
    open: openElements(request, form),
    fixed,
    preview,
    composed,
    proposal: toProposal(request, form, composed),
  };
}

export type Bench = ReturnType<typeof useBench>;
