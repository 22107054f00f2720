import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';
import { ChevronEndIcon, ChevronStartIcon } from './Icons.tsx';

interface PageButtonsProps {
  /** Where the page before and the one after begin; nothing where there is none. */
  prevCursor?: string | undefined;
  nextCursor?: string | undefined;
  /** `by` is -1 for the page before and 1 for the one after. */
  onGo: (cursor: string, by: number) => void;
}

/** The way to the rows before and after; nothing where all of them are on one page. */
export function PageButtons({ prevCursor, nextCursor, onGo }: PageButtonsProps) {
  const t = useT();
  if (nextCursor === undefined && prevCursor === undefined) return null;
  return (
    <>
      <ActionButton
        size="small"
        icon={<ChevronStartIcon />}
        affordance={{ allowed: prevCursor !== undefined, reason: t('queue.page.first') }}
        onClick={() => onGo(prevCursor ?? '', -1)}
      >
        {t('queue.page.previous')}
      </ActionButton>
      <ActionButton
        size="small"
        icon={<ChevronEndIcon />}
        affordance={{ allowed: nextCursor !== undefined, reason: t('queue.page.last') }}
        onClick={() => onGo(nextCursor ?? '', 1)}
      >
        {t('queue.page.next')}
      </ActionButton>
    </>
  );
}
