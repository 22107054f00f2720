import { showBidiControls } from '../../../lib/text.ts';
import type { Translate } from '../../../locales/use-t.ts';
import { kindLabel } from './kind-label.ts';
import { isExcluded, type ViewerItem } from './viewer-item.ts';

/** One line that names an item for screen readers and titles: number, kind, side, file, standing. */
export function itemLabel(item: ViewerItem, t: Translate): string {
  const said = t('evidence.item.label', {
    index: item.index,
    kind: kindLabel(item.kind, t),
    party: t(`evidence.party.${item.submittedBy}`),
    name: showBidiControls(item.fileName),
  });
  return isExcluded(item) ? `${said}, ${t(`evidence.admissibility.${item.admissibility}`)}` : said;
}
