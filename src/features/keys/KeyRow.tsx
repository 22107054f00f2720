import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { printedKeys } from '../../lib/key-print.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { KeyCaps } from '../../ui/KeyCaps.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';
import type { KeyAction } from './key-catalogue.ts';
import type { KeySettingsWork } from './use-key-settings.ts';

const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto auto',
  alignItems: 'center',
  gap: '2px 10px',
  minBlockSize: 36,
  paddingBlock: 2,
  '& + &': { borderBlockStart: `1px solid ${tone.line}` },
  '& small': { color: tone.ink3, fontSize: 11.5, marginInlineStart: 6 },
  '& > .wrong': { gridColumn: '1 / -1', paddingBlockEnd: 4 },
});
const Keys = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 3,
  minBlockSize: 28,
  minInlineSize: 56,
  paddingInline: 8,
  borderRadius: 6,
  border: `1px solid transparent`,
  cursor: 'pointer',
  '&:hover': { borderColor: tone.line2 },
  '&:focus-visible': { ...focusRing, outlineOffset: -1 },
  '&[data-recording]': {
    borderColor: tone.accent,
    backgroundColor: tone.accentBg,
    color: tone.accent,
    fontSize: 12,
  },
});

interface KeyRowProps {
  action: KeyAction;
  work: KeySettingsWork;
}

/** One action and its key: press it, then the new key. */
export function KeyRow({ action, work }: KeyRowProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const { own, recording, refused, record, press, stop, reset } = work;
  const now = own[action.id] ?? action.keys;
  const isRecording = recording?.action.id === action.id;
  const wrong = refused?.id === action.id ? refused.words : undefined;
  const words = t(action.id);
  const isOwn = now !== action.keys;
  const kinds =
    action.kinds.length === 1 ? action.kinds.map((kind) => t(`settings.keys.kind.${kind}`)) : [];

  useEffect(() => {
    if (!isRecording) return undefined;
    // Before everybody else: what is recorded must not act.
    const onKey = (event: KeyboardEvent) => {
      const altGraph = event.getModifierState('AltGraph');
      const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
      event.preventDefault();
      event.stopPropagation();
      press({ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, altGraph });
    };
    globalThis.addEventListener('keydown', onKey, true);
    return () => globalThis.removeEventListener('keydown', onKey, true);
  });

  return (
    <Row>
      <span>
        {words}
        {kinds.length > 0 ? <small>{kinds}</small> : null}
        {isOwn ? <small>{t('settings.keys.own', { keys: printedKeys(action.keys) })}</small> : null}
      </span>
      <Keys
        ref={button}
        type="button"
        data-recording={isRecording || undefined}
        aria-pressed={isRecording}
        aria-label={t('settings.keys.change.one', { action: words, keys: printedKeys(now) })}
        aria-describedby={wrong ? `${action.id}-wrong` : undefined}
        onClick={() => record(action)}
        onBlur={() => (isRecording ? stop() : undefined)}
      >
        {!isRecording ? (
          <KeyCaps keys={now} />
        ) : recording.first === null ? (
          t('settings.keys.press')
        ) : (
          t('settings.keys.press.second', { first: recording.first })
        )}
      </Keys>
      {isOwn ? (
        <ActionButton
          size="small"
          variant="quiet"
          aria-label={t('settings.keys.reset.one', {
            action: words,
            keys: printedKeys(action.keys),
          })}
          onClick={() => {
            reset(action);
            button.current?.focus();
          }}
        >
          {t('settings.keys.reset')}
        </ActionButton>
      ) : null}
      {wrong === undefined ? null : (
        <div className="wrong">
          <FieldError id={`${action.id}-wrong`} message={wrong} />
        </div>
      )}
    </Row>
  );
}
