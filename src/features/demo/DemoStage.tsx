import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useMatch } from 'react-router';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { PanelSkeleton } from '../../ui/Skeletons.tsx';
import { tone } from '../../ui/tokens.ts';
import { ArrivalSection } from './ArrivalSection.tsx';
import { ClockSection } from './ClockSection.tsx';
import { FaultSection } from './FaultSection.tsx';
import { PlayedCase } from './PlayedCase.tsx';
import { ProviderSection } from './ProviderSection.tsx';
import { RequestLog } from './RequestLog.tsx';
import { useStage } from './use-stage.ts';
import { WorldSection } from './WorldSection.tsx';

interface DemoStageProps {
  open: boolean;
  onClose: () => void;
}

const Body = styled('div')({
  inlineSize: 'min(400px, 100vw)',
  padding: 16,
  display: 'grid',
  gap: 16,
  alignContent: 'start',
});
const Head = styled('header')({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 8,
  '& h2': { margin: 0, fontSize: 15 },
});

/** Standalone only: move the clock, play the other side, break things, start again. */
export function DemoStage({ open, onClose }: DemoStageProps) {
  const t = useT();
  const titleId = useId();
  const caseId = useMatch('/disputes/:disputeId/*')?.params.disputeId;
  const { stage, busy, run } = useStage(open);
  const words = useProblemWords(stage.data ? null : stage.error);
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { 'aria-labelledby': titleId, role: 'dialog', 'aria-modal': true } }}
    >
      <Body>
        <Head>
          <h2 id={titleId}>{t('demo.title')}</h2>
          <ActionButton variant="quiet" size="small" onClick={onClose} kbd="Esc">
            {t('common.action.close')}
          </ActionButton>
        </Head>
        <p style={{ margin: 0, color: tone.ink2 }}>{t('demo.intro')}</p>
        {words ? <ProblemNotice {...words} /> : null}
        {stage.data ? (
          <>
            <ClockSection stage={stage.data} busy={busy} run={run} />
            <PlayedCase busy={busy} run={run} />
            <ArrivalSection busy={busy} run={run} />
            <ProviderSection stage={stage.data} caseId={caseId} run={run} />
            <FaultSection stage={stage.data} busy={busy} run={run} />
            <WorldSection stage={stage.data} busy={busy} run={run} />
            <RequestLog stage={stage.data} />
          </>
        ) : (
          <PanelSkeleton height={320} />
        )}
      </Body>
    </Drawer>
  );
}
