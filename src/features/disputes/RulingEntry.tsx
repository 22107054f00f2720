import { styled } from '@mui/material/styles';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';

interface RulingEntryProps {
  dispute: Dispute;
  policy: Policy;
  /** Opens the ruling form with the kind at this position focused. */
  onRule: (at: number) => void;
}

const Grid = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 });
const Why = styled('p')({ margin: '8px 0 0', color: tone.ink2 });

/** The four rulings, or why none can be made now. */
export function RulingEntry({ dispute, policy, onRule }: RulingEntryProps) {
  const t = useT();
  const keys = {
    fullRefund: useKeyText('case.rule.fullRefund', '1'),
    partialRefund: useKeyText('case.rule.partialRefund', '2'),
    replacement: useKeyText('case.rule.replacement', '3'),
    noAction: useKeyText('case.rule.noAction', '4'),
  };
  const may = dispute.can['rulingPropose'] ?? { allowed: false };
  return (
    <Panel title={t('case.rule')}>
      <Grid>
        {policy.rulingKinds.map((kind, at) => (
          <ActionButton
            key={kind}
            fullWidth
            kbd={keys[kind]}
            affordance={may}
            onClick={() => onRule(at)}
          >
            {t(`case.rule.${kind}`)}
          </ActionButton>
        ))}
      </Grid>
      {may.allowed || !may.reason ? null : <Why>{may.reason}</Why>}
    </Panel>
  );
}
