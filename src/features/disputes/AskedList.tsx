import { styled } from '@mui/material/styles';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { CheckIcon, RingIcon } from '../../ui/Icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { answersTo } from './asked-evidence.ts';

const Side = styled('ul')({
  ...figures,
  listStyle: 'none',
  margin: '2px 0 8px',
  padding: 0,
  '& li': { display: 'flex', alignItems: 'center', gap: 6, color: tone.ink2 },
  '& li[data-in]': { color: tone.ink },
  '& svg': { fontSize: 14 },
  '& li[data-in] svg': { color: tone.ok },
});

interface AskedListProps {
  dispute: Dispute;
  policy: Policy;
}

/** What the policy asks of each side for this reason, and the exhibits that answer it (evidence.md). */
export function AskedList({ dispute, policy }: AskedListProps) {
  const t = useT();
  const checklist = policy.checklist[dispute.reason];
  if (!checklist || checklist.buyer.length + checklist.seller.length === 0) return null;
  const wordsOf = (asked: string) => {
    const id = `case.asked.${asked}`;
    return isMessageId(id) ? t(id) : asked;
  };
  return (
    <Panel title={t('case.asked')} collapsible defaultOpen={false}>
      {(['buyer', 'seller'] as const).map((side) => (
        <section key={side}>
          <PartyName kind={side} name={dispute[side].name} showKind />
          <Side>
            {checklist[side].map((asked) => {
              const numbers = answersTo(dispute, side, policy.answers[asked] ?? []);
              const isIn = numbers.length > 0;
              return (
                <li key={asked} data-in={isIn || undefined}>
                  {isIn ? <CheckIcon /> : <RingIcon />}
                  <span>
                    {wordsOf(asked)} {numbers.join(' ')}
                    <VisuallyHidden>
                      , {t(isIn ? 'case.asked.in' : 'case.asked.missing')}
                    </VisuallyHidden>
                  </span>
                </li>
              );
            })}
          </Side>
        </section>
      ))}
    </Panel>
  );
}
