import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import { formatMoney } from '../../lib/money.ts';
import { useDraft } from '../../stores/drafts.ts';
import { useSession } from '../../stores/session.ts';
import { emptyRulingForm, formFromRuling, type RulingForm } from './ruling-form-state.ts';
import { composeStatements, statementFacts } from './statements.ts';
import { movesMoney, toRulingDraft } from './to-ruling-draft.ts';
import { useReceipt } from './use-receipt.ts';

/** The name under which the draft of a ruling is kept. */
export function rulingDraftName(disputeId: string): string {
  return `ruling:${disputeId}`;
}

/**
 * The form, kept as a draft per dispute and person; the statements that follow from it; the body that
 * it makes; and the receipt of that body.
 *
 * @param seen the dispute as the person last looked at it: its versions go with the body
 */
export function useRulingForm(seen: Dispute, policy: Policy) {
  const { locale } = useIntl();
  const me = useSession((state) => state.session?.agent.id);
  const initial = useMemo(() => {
    const empty = emptyRulingForm(seen, policy);
    const returned = seen.rulings.find((item) => item.state === 'draft' && item.proposer.id === me);
    return returned ? formFromRuling(returned, empty, locale) : empty;
  }, [seen, policy, me, locale]);
  const [form, setForm, clear, status] = useDraft<RulingForm>(rulingDraftName(seen.id), initial);

  // The statements name the amount and the receipt carries it, so the amount is asked for first with
  // the statements still open; it does not depend on them.
  const bare = useMemo(
    () => toRulingDraft(form, seen, { toBuyer: '', toSeller: '' }, locale),
    [form, seen, locale],
  );
  const money = useReceipt(seen.id, bare.ok && movesMoney(form.kind) ? bare.value : undefined);
  // Both parties read it: never in the figures of whoever rules.
  // Nothing is promised to anybody while the amount is refused.
  const counted = money.receipt?.amount;
  const amount = counted && counted.amountMinor > 0 ? formatMoney(counted, 'en') : '…';
  const words = useMemo(
    () => composeStatements(form, policy, statementFacts(seen, amount)),
    [form, policy, seen, amount],
  );
  const draft = useMemo(
    () => toRulingDraft(form, seen, words, locale),
    [form, seen, words, locale],
  );
  const full = useReceipt(seen.id, draft.ok ? draft.value : undefined);
  const edit = (patch: Partial<RulingForm>) => setForm({ ...form, ...patch });
  return { form, edit, clear, status, words, draft, ...full };
}
