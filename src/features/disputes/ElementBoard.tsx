import { styled } from '@mui/material/styles';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

const sides = ['buyer', 'seller', 'carrier'] as const;
type Side = (typeof sides)[number];

const Table = styled('table')({
  ...figures,
  inlineSize: '100%',
  borderCollapse: 'separate',
  borderSpacing: '4px 4px',
  margin: '-4px',
  '& th': { fontWeight: 400, textAlign: 'start' },
  '& thead th': { fontSize: 11.5, textAlign: 'center' },
  '& td': {
    inlineSize: 62,
    blockSize: 24,
    borderRadius: 5,
    textAlign: 'center',
    fontSize: 11.5,
    backgroundColor: tone.sunk,
    color: tone.ink2,
  },
  '& td[data-proof]': { backgroundColor: tone.okBg, color: tone.ok },
  '& td[data-gap]': { backgroundColor: tone.lateBg, color: tone.late },
});

/** Exhibit numbers of a side, and for the carrier the word for its own record. */
function useProofs(dispute: Dispute): (element: string, side: Side) => string {
  const t = useT();
  return (element, side) => {
    const isScanned =
      side === 'carrier' && dispute.carrierProof.some((proof) => proof.element === element);
    return [
      ...exhibits(dispute, element, side),
      ...(isScanned ? [t('case.proven.scan')] : []),
    ].join(' ');
  };
}

function exhibits(dispute: Dispute, element: string, side: Side): number[] {
  return dispute.evidence
    .filter((item) => item.submittedBy === side && item.admissibility === 'admitted')
    .filter((item) => item.elements.includes(element))
    .map((item) => item.number);
}

/** Per element of the claim: whose proof there is, by exhibit number or the carrier's scans, and where there is none at all. */
export function ElementBoard({ dispute, policy }: { dispute: Dispute; policy: Policy }) {
  const t = useT();
  const proofs = useProofs(dispute);
  const elements = policy.checklist[dispute.reason]?.elements ?? [];
  if (elements.length === 0) return null;
  const name = (element: string) => {
    const id = `case.element.${element}`;
    return isMessageId(id) ? t(id) : element;
  };
  return (
    <Panel
      title={t('case.proven')}
      aside={t('case.proven.exhibits', { count: dispute.evidence.length })}
    >
      <Table>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('case.proven.element')}</VisuallyHidden>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {t(`case.party.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {elements.map((element) => {
            const found = sides.map((side) => proofs(element, side));
            const gap = found.every((proof) => proof === '');
            return (
              <tr key={element}>
                <th scope="row">{name(element)}</th>
                {sides.map((side, at) => (
                  <td
                    key={side}
                    data-proof={found[at] !== '' || undefined}
                    data-gap={gap || undefined}
                  >
                    {found[at] || t(gap ? 'case.proven.gap' : 'case.proven.none')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Panel>
  );
}
