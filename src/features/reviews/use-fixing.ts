import { useState } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { elementsOf } from './bench-form.ts';
import type { Bench } from './use-bench.ts';

/** Fixes clause and elements; then stars, tier and effect are shown (reviews.md §2, order of seeing). */
export function useFixing(request: DeletionRequest, bench: Bench) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function fix(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await bench.fixFinding({
        clauseId: bench.form.clauseId,
        elements: elementsOf(request, bench.form),
      });
      announce(t('review.fix.done'));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      await refreshCase(request.id);
      setBusy(false);
    }
  }

  return { fix, busy, problem };
}
