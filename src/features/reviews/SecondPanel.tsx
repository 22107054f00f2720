import { useState } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { confirm } from '../../stores/confirm.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { SendBack } from './SendBack.tsx';
import { useRequestActs } from './use-request-acts.ts';

/** Where a key finds what the second person can do. */
export const SECOND = 'review-second';

interface SecondPanelProps {
  request: DeletionRequest;
  onDone: () => void;
}

/** What the second person can do with a proposal that is held: confirm it, replace it by an own one, send it back. */
export function SecondPanel({ request, onDone }: SecondPanelProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const acts = useRequestActs(request);
  const key = useKeyText('review.key.second', 's');
  const { can, decision, reference } = request;
  if (request.status !== 'held') return null;
  const isBlind = decision === undefined;
  const confirmable = isBlind
    ? { allowed: false, reason: t('review.second.blind') }
    : can['deletionRequestConfirm'];

  async function agree() {
    const sure = await confirm({
      title: t('review.confirm.title', { reference }),
      text: t('review.confirm.text'),
      confirmLabel: t('review.confirm.confirm'),
    });
    if (!sure) return;
    setBusy(true);
    const done = await acts.confirm();
    setBusy(false);
    if (done) onDone();
  }

  const may = can['deletionRequestConfirm'];
  const isMine = may?.allowed !== false;
  return (
    <Panel title={t(isMine ? 'review.panel.second' : 'review.panel.waitsForSecond')} id={SECOND}>
      <p style={{ margin: '0 0 8px', color: tone.ink2 }}>
        {isMine ? t(isBlind ? 'review.second.blind' : 'review.second.text') : may.reason}
      </p>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <ActionButton
          size="small"
          kbd={key}
          busy={busy}
          affordance={confirmable}
          onClick={() => void agree()}
        >
          {t('review.confirm.confirm')}
        </ActionButton>
        <SendBack
          reference={reference}
          affordance={can['deletionRequestReturn']}
          giveBack={acts.giveBack}
          onDone={onDone}
        />
      </div>
    </Panel>
  );
}
