import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Can } from '../../api/contract/common.ts';
import type { Macro, MacroAction } from '../../api/contract/macros.ts';
import type { RenderedMacro } from '../../lib/macro-text.ts';
import { useT } from '../../locales/use-t.ts';
import { WarningIcon } from '../../ui/Icons.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { unresolvedPlaces, unresolvedReason, variableWords } from '../../ui/unresolved-words.ts';
import { ActionChips } from './ActionChips.tsx';

interface MacroPreviewProps {
  macro: Pick<Macro, 'actions'>;
  rendered: RenderedMacro;
  /** Those that the case has. */
  actions: readonly MacroAction[];
  can: Can;
  /** Actions that were taken off. */
  without: ReadonlySet<MacroAction>;
  onWithout: (without: ReadonlySet<MacroAction>) => void;
}

const Root = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '& h3': { fontSize: 11.5, fontWeight: 600, color: tone.ink3, margin: 0 },
});
const Words = styled('p')({
  margin: 0,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  lineHeight: 1.5,
  '& mark': { color: 'inherit', backgroundColor: tone.accentBg, borderRadius: 3 },
  '& mark[data-state=fallback]': {
    backgroundColor: 'transparent',
    borderBlockEnd: `1px dashed ${tone.ink3}`,
  },
  '& mark[data-state=unresolved]': {
    color: tone.soon,
    backgroundColor: tone.soonBg,
    fontWeight: 600,
    paddingInline: 4,
    '& svg': { fontSize: 13, verticalAlign: '-2px' },
  },
});

/** The macro as it will read here: what is filled in, what is said instead, and what nobody knows. */
export function MacroPreview(props: MacroPreviewProps) {
  const { macro, rendered, actions, can, without, onWithout } = props;
  const t = useT();
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { name, state, start, end } of rendered.places) {
    pieces.push(rendered.text.slice(from, start));
    pieces.push(
      <mark
        key={start}
        data-state={state}
        title={`${variableWords(name, t)}: ${t(`macro.state.${state}`)}`}
      >
        {state === 'unresolved' ? (
          <>
            <WarningIcon /> {variableWords(name, t)}
          </>
        ) : (
          rendered.text.slice(start, end)
        )}
      </mark>,
    );
    from = end;
  }
  pieces.push(rendered.text.slice(from));
  const reason = unresolvedReason(unresolvedPlaces(rendered.text, t), t);
  return (
    <Root aria-label={t('macro.preview')}>
      <h3>{t('macro.preview.text')}</h3>
      <Words dir="auto">{pieces}</Words>
      {reason === undefined ? null : <ProblemNotice severity="warning" title={reason} />}
      {macro.actions.length > 0 && actions.length > 0 ? (
        <ActionChips
          title={t('macro.actions')}
          actions={actions.filter((action) => !without.has(action))}
          can={can}
          onRemove={(action) => onWithout(new Set([...without, action]))}
        />
      ) : null}
    </Root>
  );
}
