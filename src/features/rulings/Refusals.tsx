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

/** Why the API would refuse this ruling as it stands: rules as warnings, gaps as a quiet list. */
export function Refusals({ refusals }: { refusals: Receipt['refusals'] }) {
  const t = useT();
  const once = [...new Map(refusals.map((refusal) => [refusal.code, refusal])).values()];
  const open = once.filter((refusal) => OPEN.has(refusal.code));
  return (
    <>
      {once
        .filter((refusal) => !OPEN.has(refusal.code))
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
        })}
      {open.length > 0 ? (
        <div>
          {t('ruling.stillOpen')}
          <Missing>
            {open.map((refusal) => (
              <li key={refusal.code}>{t(`ruling.open.${refusal.code as 'reasonRequired'}`)}</li>
            ))}
          </Missing>
        </div>
      ) : null}
    </>
  );
}
