import { styled } from '@mui/material/styles';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import { RULING_BASES } from '../../api/contract/rulings.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { PercentField } from '../../ui/PercentField.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { tone } from '../../ui/tokens.ts';
import { AmountPicker } from './AmountPicker.tsx';
import { CitationPicker } from './CitationPicker.tsx';
import { fieldWords } from './field-words.ts';
import { KindPicker } from './KindPicker.tsx';
import { Legend, ReasonPicker } from './ReasonPicker.tsx';
import { ReceiptPanel, ReceiptRoom } from './ReceiptPanel.tsx';
import { Refusals, StillOpen } from './Refusals.tsx';
import { splitRefusals } from './refused-fields.ts';
import { SilenceChecklist } from './SilenceChecklist.tsx';
import { StatementFields } from './StatementFields.tsx';
import { movesMoney } from './to-ruling-draft.ts';
import type { useRulingForm } from './use-ruling-form.ts';

interface RulingFormProps {
  dispute: Dispute;
  timeline: readonly TimelineEntry[];
  policy: Policy;
  ruling: ReturnType<typeof useRulingForm>;
}

const Stack = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12 });
const Help = styled('p')({ margin: 0, color: tone.ink2, fontSize: 12 });
const More = styled('details')({
  '& summary': { cursor: 'pointer', color: tone.ink2, fontSize: 12, minHeight: 24 },
});

/** Bases a person may choose here; offers and appeals bring their own pre-filled ruling. */
const chosenBases = RULING_BASES.filter((basis) => basis !== 'acceptedOffer' && basis !== 'appeal');

/** The form of a ruling, facts to words, with the live receipt in its middle. */
export function RulingForm({ dispute, timeline, policy, ruling }: RulingFormProps) {
  const t = useT();
  const { form, edit, words, draft, receipt, fresh, error } = ruling;
  const failed = useProblemWords(error);
  const errors: Record<string, string> = {};
  for (const problem of draft.ok ? [] : draft.error) {
    errors[problem.field] = fieldWords(problem, dispute.order.currency, t);
  }
  const refusals = receipt && fresh ? receipt.refusals : [];
  const refused = draft.ok
    ? splitRefusals(refusals, draft.value, t)
    : { errors: {}, rest: refusals };
  Object.assign(errors, refused.errors);
  // Money that could not be worked out has no receipt; the field says why.
  const isCounted = receipt && (!movesMoney(form.kind) || receipt.amount.amountMinor > 0);
  const bases = chosenBases.filter((basis) => basis !== 'silence' || dispute.silence);
  return (
    <Stack>
      <KindPicker policy={policy} value={form.kind} onChange={(kind) => edit({ kind })} />
      <Help>{form.kind ? t(`ruling.kindHelp.${form.kind}`) : t('ruling.kindNone')}</Help>
      {form.kind === 'partialRefund' ? (
        <AmountPicker dispute={dispute} form={form} onEdit={edit} errors={errors} />
      ) : null}
      {failed ? <ProblemNotice {...failed} /> : null}
      {isCounted ? <ReceiptPanel receipt={receipt} dispute={dispute} fresh={fresh} /> : null}
      {!receipt && form.kind && !failed ? (
        <ReceiptRoom data-money={movesMoney(form.kind) || undefined}>
          {t('ruling.receiptWaiting')}
        </ReceiptRoom>
      ) : null}
      <Refusals refusals={refused.rest} />
      <div>
        <Legend aria-hidden>{t('ruling.basis')}</Legend>
        <Segmented
          label={t('ruling.basis')}
          loose
          value={form.basis}
          onChange={(basis) => edit({ basis })}
          options={bases.map((basis) => ({ value: basis, label: t(`ruling.basis.${basis}`) }))}
        />
      </div>
      {form.basis === 'silence' && dispute.silence ? (
        <SilenceChecklist silence={dispute.silence} />
      ) : null}
      <ReasonPicker policy={policy} form={form} onEdit={edit} />
      <CitationPicker dispute={dispute} timeline={timeline} form={form} onEdit={edit} />
      {movesMoney(form.kind) ? (
        <More open={form.platformPercent !== ''}>
          <summary>
            {form.platformPercent === ''
              ? t('ruling.bearerSeller')
              : t('ruling.bearerSplit', { percent: form.platformPercent })}
          </summary>
          <PercentField
            label={t('ruling.platformPercent')}
            value={form.platformPercent}
            onChange={(platformPercent) => edit({ platformPercent })}
            error={errors['platformPercent']}
          />
        </More>
      ) : null}
      <StatementFields
        dispute={dispute}
        form={form}
        words={words}
        noteWanted={receipt?.refusals.some(({ code }) => code === 'noteRequired') ?? false}
        onEdit={edit}
      />
      <StillOpen refusals={refused.rest} />
    </Stack>
  );
}
