import { styled } from '@mui/material/styles';
import type { Macro } from '../../api/contract/macros.ts';
import { wordDiff } from '../../lib/word-diff.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { changedFields, fieldsOf, type MacroFields } from './macro-edit.ts';

const Words = styled('p')({
  margin: '4px 0',
  padding: '7px 10px',
  borderRadius: 6,
  backgroundColor: tone.panel,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '& del': { color: tone.late, backgroundColor: tone.lateBg },
  '& ins': { color: tone.ok, backgroundColor: tone.okBg, textDecorationThickness: 1 },
});

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
  const changed = changedFields(seen, fields);
  const told = { gone: t('macro.stale.gone'), new: t('macro.stale.new') };
  const parts = wordDiff(seen.body, fields.body).map(({ kind, text }, at) => ({
    kind,
    text,
    at: `${kind} ${at}`,
  }));
  return (
    <ProblemNotice
      severity="warning"
      alert
      title={t('macro.stale.title')}
      detail={
        <>
          {changed.length === 0 ? null : (
            <span>
              {t('macro.stale.fields', {
                fields: changed.map((field) => t(`macro.field.${field}`)).join(', '),
              })}
            </span>
          )}
          <Words dir="auto">
            {parts.map(({ kind, text, at }) => {
              if (kind === 'same') return text;
              const Mark = kind === 'gone' ? 'del' : 'ins';
              return (
                <Mark key={at}>
                  <VisuallyHidden>{told[kind]} </VisuallyHidden>
                  {text}
                </Mark>
              );
            })}
          </Words>
        </>
      }
      kept={t('macro.stale.kept')}
      actions={
        <>
          <ActionButton size="small" onClick={onMine}>
            {t('macro.stale.mine')}
          </ActionButton>
          <ActionButton size="small" variant="quiet" onClick={onTheirs}>
            {t('macro.stale.theirs')}
          </ActionButton>
        </>
      }
    />
  );
}
