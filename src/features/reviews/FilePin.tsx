import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Pin } from '../../api/contract/reviews.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { PinIcon } from '../../ui/ReviewIcons.tsx';
import { pinKey } from './bench-form.ts';
import { useElementWords } from './review-words.ts';
import { useBench } from './use-bench.ts';

/** What of a decision rests on a file, once nothing is pinned any more; of no decision nothing does. */
function RestsOn({ request, pin }: { request: DeletionRequest; pin: Pin }) {
  const t = useT();
  const element = useElementWords();
  const { decision } = request;
  if (decision === undefined) return null;
  const rests = decision.proposal.elements.filter(({ pins }) =>
    pins.some((one) => pinKey(one) === pinKey(pin)),
  );
  return (
    <div>
      {t('review.pin.rests', { count: rests.length })}
      {rests.length === 0 ? null : (
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {rests.map((one) => (
            <li key={one.element}>{element(one.element)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** On which elements a file is pinned; each can be switched while the file is looked at. */
export function FilePin({ request, evidenceId }: { request: DeletionRequest; evidenceId: string }) {
  const t = useT();
  const element = useElementWords();
  const bench = useBench(request, { previews: false });
  const pin = { kind: 'file' as const, id: evidenceId };
  if (bench.isRead) return <RestsOn request={request} pin={pin} />;
  return (
    <div role="group" aria-label={t('review.pin.group')} style={{ display: 'grid', gap: 6 }}>
      <span aria-hidden>{t('review.pin.group')}</span>
      {request.elements.map(({ code }) => (
        <ActionButton
          key={code}
          size="small"
          icon={<PinIcon />}
          aria-pressed={(bench.form.pins[code] ?? []).some((one) => pinKey(one) === pinKey(pin))}
          onClick={() => bench.unpin(code, pin)}
        >
          {element(code)}
        </ActionButton>
      ))}
    </div>
  );
}
