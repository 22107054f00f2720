import type { Dispute } from '../../api/contract/disputes.ts';
import { useKeys } from '../../stores/keys.ts';

interface CaseKeys {
  dispute: Dispute;
  rule: (at: number) => void;
  reply: () => void;
  note: () => void;
  openFile: (evidenceId: string) => void;
}

/** The keys of a dispute (experience.md, keys); none of them moves money. */
export function useCaseKeys({ dispute, rule, reply, note, openFile }: CaseKeys): void {
  const { evidence, can } = dispute;
  const first = evidence[0]?.id;
  const last = evidence.at(-1)?.id;
  const mayRule = () => can['rulingPropose']?.allowed === true;
  useKeys('case.keys', [
    { keys: 'r', id: 'case.key.reply', run: reply },
    { keys: 'm', id: 'case.key.note', run: note },
    {
      keys: 'e',
      id: 'case.key.evidence',
      when: () => first !== undefined,
      run: () => openFile(first ?? ''),
    },
    {
      keys: ']',
      id: 'case.key.firstFile',
      when: () => first !== undefined,
      run: () => openFile(first ?? ''),
    },
    {
      keys: '[',
      id: 'case.key.lastFile',
      when: () => last !== undefined,
      run: () => openFile(last ?? ''),
    },
    { keys: '1', id: 'case.rule.fullRefund', when: mayRule, run: () => rule(0) },
    { keys: '2', id: 'case.rule.partialRefund', when: mayRule, run: () => rule(1) },
    { keys: '3', id: 'case.rule.replacement', when: mayRule, run: () => rule(2) },
    { keys: '4', id: 'case.rule.noAction', when: mayRule, run: () => rule(3) },
  ]);
}
