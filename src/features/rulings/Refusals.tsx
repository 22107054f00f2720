import { styled } from '@mui/material/styles';
import type { Receipt } from '../../api/contract/rulings.ts';
import { useT } from '../../locales/use-t.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { refusalTitle } from './refused-fields.ts';

/** What is simply not filled in yet; anything else is a rule that stands against the ruling. */
const OPEN = new Set(['reasonRequired', 'statementRequired', 'evidenceRequired']);

const Missing = styled('ul')({ margin: 0, paddingInlineStart: 18, color: tone.ink2 });

/** Two sentences that differ in nothing but their full stop say the same. */
const says = (text: string) => text.trim().replace(/\.$/, '').toLowerCase();

type Of = { refusals: Receipt['refusals'] };

const once = (refusals: Receipt['refusals']) => [
  ...new Map(refusals.map((refusal) => [refusal.code, refusal])).values(),
];

/** Which rules stand against this ruling: the API would refuse it however it is filled in. */
export function Refusals({ refusals }: Of) {
  const t = useT();
  return once(refusals)
    .filter(({ code }) => !OPEN.has(code))
    .map((refusal) => {
      const title = refusalTitle(refusal, t);
      return (
        <ProblemNotice
          key={refusal.code}
          severity="warning"
          title={title}
          detail={says(refusal.detail) === says(title) ? undefined : refusal.detail}
        />
      );
    });
}

/** What is still to be filled in, where the form ends: it grows shorter without moving any field. */
export function StillOpen({ refusals }: Of) {
  const t = useT();
  const open = once(refusals).filter(({ code }) => OPEN.has(code));
  if (open.length === 0) return null;
  return (
    <div>
      {t('ruling.stillOpen')}
      <Missing>
        {open.map(({ code }) => (
          <li key={code}>{t(`ruling.open.${code as 'reasonRequired'}`)}</li>
        ))}
      </Missing>
    </div>
  );
}
