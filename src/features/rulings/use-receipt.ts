import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import type { Receipt, RulingBody } from '../../api/contract/rulings.ts';
import type { ApiProblem } from '../../api/problem.ts';

/** Long enough to skip the letters of a word, short enough to feel live. */
const SETTLE_MS = 150;

/** The last value that stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Asks what a ruling would do; nothing is changed by asking. */
export function previewReceipt(disputeId: string, body: RulingBody): Promise<Receipt> {
  return call('rulingPreview', { params: { disputeId }, body });
}

/**
 * The live receipt of a body, from the API. While a newer body is on its way the last receipt stays
 * on screen, marked by `fresh: false`.
 */
export function useReceipt(disputeId: string, body: RulingBody | undefined) {
  const text = body ? JSON.stringify(body) : '';
  const settled = useSettled(text);
  const query = useQuery<Receipt, ApiProblem>({
    queryKey: ['rulingPreview', disputeId, settled],
    queryFn: () => previewReceipt(disputeId, JSON.parse(settled) as RulingBody),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    // Balances move with other orders, so a receipt is never taken from an earlier visit.
    gcTime: 0,
  });
  const receipt = text === '' ? undefined : query.data;
  const fresh = text !== '' && text === settled && query.isSuccess && !query.isPlaceholderData;
  return { receipt, fresh, error: text === '' ? null : query.error, retry: query.refetch };
}
