import { isBlank } from '../../lib/text.ts';
import type { Translate } from '../../locales/use-t.ts';
import type { Affordance } from '../../ui/ActionButton.tsx';

/** Characters of a message or note, counted as people count them. */
export const MOST = 5_000;

interface Begun {
  text: string;
  count: number;
  /** Why the words themselves cannot leave yet. */
  unresolved: string | undefined;
  hasNews: boolean;
  /** A file is still being handed in. */
  isAttaching: boolean;
}

const no = (reason: string): Affordance => ({ allowed: false, reason });

/** Whether the words can leave now: the API's own word first, then what is missing here. */
export function maySend(may: Affordance, begun: Begun, t: Translate): Affordance {
  if (!may.allowed) return may;
  const { text, count, unresolved, hasNews, isAttaching } = begun;
  if (isBlank(text)) return no(t('composer.empty'));
  if (count > MOST) return no(t('composer.tooLong', { most: MOST }));
  if (isAttaching) return no(t('composer.files.busy'));
  if (unresolved !== undefined) return no(unresolved);
  return hasNews ? no(t('composer.news.first')) : may;
}
