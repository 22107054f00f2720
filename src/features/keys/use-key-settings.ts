import { useState } from 'react';
import { printedKeys } from '../../lib/key-print.ts';
import { useT, type Translate } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { confirm } from '../../stores/confirm.ts';
import type { Stroke } from '../../stores/key-match.ts';
import { setOwnKey, setOwnKeys, useOwnKeys } from '../../stores/own-keys.ts';
import type { KeyAction } from './key-catalogue.ts';
import { ALT, keyRefusal, leaders, recorded, type KeyRefusal } from './key-check.ts';

/** The key that is being recorded: whose, and the first of two strokes. */
interface Recording {
  action: KeyAction;
  first: string | null;
}
interface Refused {
  id: string;
  words: string;
}

/** Why a key was refused, in a sentence. */
export function refusalWords(refusal: KeyRefusal, keys: string, t: Translate): string {
  const printed = printedKeys(keys);
  if (refusal.code !== 'taken')
    return t(`settings.keys.refused.${refusal.code}`, { keys: printed });
  const { id, place } = refusal.by;
  const where = t(`settings.keys.place.${place}`);
  return t('settings.keys.refused.taken', { keys: printed, action: t(id), place: where });
}

/** Recording, refusing and resetting the signed-in person's keys. */
export function useKeySettings() {
  const t = useT();
  const own = useOwnKeys((state) => state.keys);
  const [recording, setRecording] = useState<Recording | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  function give(action: KeyAction, keys: string): void {
    const refusal = keyRefusal(action, keys, own);
    if (refusal) {
      const words = refusalWords(refusal, keys, t);
      // It goes on listening, for another key, where it was listening.
      if (recording !== null) setRecording({ action, first: null });
      setRefused({ id: action.id, words });
      announce(words, 'assertive');
      return;
    }
    setRecording(null);
    setRefused(null);
    setOwnKey(action.id, keys === action.keys ? null : keys);
    announce(t('settings.keys.set', { action: t(action.id), keys: printedKeys(keys) }));
  }

  /** One stroke while recording; answers whether it was taken. */
  function press(stroke: Stroke): boolean {
    if (recording === null) return false;
    const { action, first } = recording;
    if (stroke.key === 'Escape') {
      setRecording(null);
      setRefused(null);
      announce(t('settings.keys.kept'));
      return true;
    }
    const keys = recorded(stroke);
    if (keys === null) return true;
    if (keys === ALT) {
      const words = t('settings.keys.refused.alt');
      setRefused({ id: action.id, words });
      announce(words, 'assertive');
      setRecording({ action, first: null });
      return true;
    }
    if (first === null && leaders(own).has(keys)) {
      setRecording({ action, first: keys });
      announce(t('settings.keys.press.second', { first: keys }));
      return true;
    }
    give(action, first === null ? keys : `${first} ${keys}`);
    return true;
  }

  async function resetAll(): Promise<void> {
    const count = Object.keys(own).length;
    const sure = await confirm({
      title: t('settings.keys.reset.title'),
      text: t('settings.keys.reset.text', { count }),
      confirmLabel: t('settings.keys.reset.all'),
      danger: true,
    });
    if (!sure) return;
    setOwnKeys({});
    setRefused(null);
    announce(t('settings.keys.reset.allDone'));
  }

  return {
    own,
    recording,
    refused,
    record(action: KeyAction) {
      setRefused(null);
      setRecording({ action, first: null });
      announce(t('settings.keys.press'));
    },
    press,
    stop: () => setRecording(null),
    reset: (action: KeyAction) => give(action, action.keys),
    resetAll: () => void resetAll(),
  };
}

export type KeySettingsWork = ReturnType<typeof useKeySettings>;
