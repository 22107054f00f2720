import type { Macro } from '../../api/contract/macros.ts';
import { useT } from '../../locales/use-t.ts';
import { WordsChanged } from '../../ui/WordsChanged.tsx';
import { changedFields, fieldsOf, type MacroFields } from './macro-edit.ts';

interface MacroChangeProps {
  seen: MacroFields;
  now: Macro;
  onMine: () => void;
  onTheirs: () => void;
}

/** Stops an edit that was begun on an older macro: shows what another person changed, and asks. */
export function MacroChange({ seen, now, onMine, onTheirs }: MacroChangeProps) {
  const t = useT();
  const fields = fieldsOf(now);
  const changed = changedFields(seen, fields).map((field) => t(`macro.field.${field}`));
  return (
    <WordsChanged
      title={t('macro.stale.title')}
      seen={seen.body}
      now={fields.body}
      before={
        changed.length === 0 ? null : (
          <span>{t('macro.stale.fields', { fields: changed.join(', ') })}</span>
        )
      }
      kept={t('macro.stale.kept')}
      mine={{ label: t('macro.stale.mine'), go: onMine }}
      theirs={{ label: t('macro.stale.theirs'), go: onTheirs }}
    />
  );
}
