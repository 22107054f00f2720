import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { useLinkKeys } from '../../stores/link-keys.ts';
import { toast } from '../../stores/toasts.ts';

const walk = {
  down: { keys: 'j', id: 'home.keys.down' },
  up: { keys: 'k', id: 'home.keys.up' },
  open: { keys: 'Enter', id: 'home.keys.open' },
} as const;
/** Cases and news, in the order in which they are read. */
const LINKS = '#page [data-home] a.title, #home-news li a';

/** j k Enter over what needs me, n takes the next case where home offers it. Answers how n is printed. */
export function useHomeKeys(): string | undefined {
  const t = useT();
  const walking = useLinkKeys(() => [...document.querySelectorAll<HTMLElement>(LINKS)], walk);
  useKeys('home.keys', [
    ...walking,
    {
      keys: 'n',
      id: 'home.keys.next',
      run: () => {
        const take = document.querySelector<HTMLElement>('#page [data-take]');
        if (take === null) toast({ kind: 'info', message: t('home.keys.nothing') });
        else take.click();
      },
    },
  ]);
  return useKeyText('home.keys.next', 'n');
}
