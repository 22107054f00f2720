import { type ComponentType, lazy, Suspense } from 'react';
import type { HintProps } from './Hint.tsx';
import type { HintState } from './use-hint.ts';

// Not to be had (offline, new deploy): what it says is in the description of its anchor as well.
const Hint = lazy<ComponentType<HintProps>>(() =>
  import('./Hint.tsx').then(
    (module) => ({ default: module.Hint }),
    () => ({ default: () => null }),
  ),
);

interface HintBubbleProps {
  id: string;
  text: string;
  anchor: HTMLElement | null;
  hinted: HintState;
}

/** The hint of a control while it is asked for; its code comes with the first one. */
export function HintBubble({ id, text, anchor, hinted }: HintBubbleProps) {
  if (!hinted.open || text === '') return null;
  return (
    <Suspense fallback={null}>
      <Hint id={id} text={text} anchor={anchor} onEnter={hinted.show} onLeave={hinted.leave} />
    </Suspense>
  );
}
