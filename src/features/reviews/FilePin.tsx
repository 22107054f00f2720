import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { PinIcon } from '../../ui/ReviewIcons.tsx';
import { pinKey } from './bench-form.ts';
import { useElementWords } from './review-words.ts';
import { useBench } from './use-bench.ts';

/** On which elements a file is pinned; each can be switched while the file is looked at. */
export function FilePin({ request, evidenceId }: { request: DeletionRequest; evidenceId: string }) {
  const t = useT();
  const element = useElementWords();
  const bench = useBench(request, { previews: false });
  const pin = { kind: 'file' as const, id: evidenceId };
  return (
    <div role="group" aria-label={t('review.pin.group')} style={{ display: 'grid', gap: 6 }}>
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
