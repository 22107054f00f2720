import { useState } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { EscalateDialog } from './EscalateDialog.tsx';
import { mayOrSay } from './may-or-say.ts';
import { RefuseDialog } from './RefuseDialog.tsx';
import { ReversalDialog } from './ReversalDialog.tsx';
import { useRequestActs } from './use-request-acts.ts';

type Asked = 'author' | 'seller' | 'escalate' | 'refuse' | 'reverse';

/** What can be done besides a decision: ask, hand on, declare inadmissible, reverse. */
export function RequestActs({ request }: { request: DeletionRequest }) {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { ask, undo } = useRequestActs(request);
  const { can, reference, author, seller, status, over } = request;
  const close = () => setAsked(null);
  const askKey = useKeyText('review.key.ask', 'q');
  const askSellerKey = useKeyText('review.key.askSeller', 'Shift+q');
  const asking = (what: Asked) => () => {
    if (mayOrSay(can['deletionRequestAsk'])) setAsked(what);
  };
  useKeys('review.keys', [
    { keys: 'q', id: 'review.key.ask', run: asking('author') },
    { keys: 'Shift+q', id: 'review.key.askSeller', run: asking('seller') },
  ]);
  const button = (what: Asked, operation: string, danger = false, kbd?: string) => (
    <ActionButton
      size="small"
      variant={danger ? 'quiet' : 'default'}
      kbd={kbd}
      affordance={can[operation]}
      aria-haspopup="dialog"
      onClick={() => setAsked(what)}
    >
      {t(`review.act.${what}`)}
    </ActionButton>
  );
  const isDecided = status === 'effective' || status === 'reversed';
  return (
    <>
      {isDecided ? (
        button('reverse', 'deletionRequestReverse')
      ) : status === 'decided' ? (
        <ActionButton
          size="small"
          affordance={can['deletionRequestUndo']}
          onClick={() => void undo()}
        >
          {t('ruling.undo')}
        </ActionButton>
      ) : over ? null : (
        <>
          {button('author', 'deletionRequestAsk', false, askKey)}
          {button('seller', 'deletionRequestAsk', false, askSellerKey)}
          {button('escalate', 'deletionRequestEscalate', true)}
          {button('refuse', 'deletionRequestRefuse', true)}
        </>
      )}
      {asked === 'author' || asked === 'seller' ? (
        <ReasonDialog
          title={t(`review.ask.title.${asked}`, {
            name: asked === 'author' ? author.name : seller.name,
          })}
          text={t(`review.ask.text.${asked}`, { reference })}
          label={t('review.ask.label')}
          confirmLabel={t('review.ask.confirm')}
          onClose={close}
          onConfirm={(text) => ask(asked, text)}
        />
      ) : null}
      {asked === 'escalate' ? <EscalateDialog request={request} onClose={close} /> : null}
      {asked === 'refuse' ? <RefuseDialog request={request} onClose={close} /> : null}
      {asked === 'reverse' ? <ReversalDialog request={request} onClose={close} /> : null}
    </>
  );
}
