import { type RefObject, useEffect, useRef, useState } from 'react';

/** Pressing these again is no look at what has come: they only decide, or hold other keys. */
const BLIND_KEYS = new Set(['Enter', ' ', 'Control', 'Meta', 'Shift', 'Alt', 'AltGraph']);
const ACTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;
/** A resting hand trembles by less (px). */
const TREMOR = 40;

/**
 * Whether the person has turned to a ruling that opened by itself, after a decision on another. Until
 * then a second press of the same key or button must decide nothing. Any act elsewhere on the page is a
 * look: a key, a click, the wheel, a move of the pointer.
 *
 * @param byItself false for a ruling that the person opened
 * @param decision where the decision is made; what happens there does not count
 */
export function useLookedAt(byItself: boolean, decision: RefObject<HTMLElement | null>): boolean {
  const [hasActed, setHasActed] = useState(false);
  // Opening what is open already is asking for it.
  const isLookedAt = !byItself || hasActed;
  const from = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    if (isLookedAt) return undefined;
    const moved = ({ clientX: x, clientY: y }: MouseEvent) => {
      from.current ??= { x, y };
      return Math.abs(x - from.current.x) + Math.abs(y - from.current.y) > TREMOR;
    };
    const notice = (event: Event) => {
      if (event.target instanceof Node && decision.current?.contains(event.target)) return;
      if (event instanceof KeyboardEvent && (event.repeat || BLIND_KEYS.has(event.key))) return;
      if (event.type === 'pointermove' && event instanceof MouseEvent && !moved(event)) return;
      setHasActed(true);
    };
    for (const act of ACTS) document.addEventListener(act, notice, { passive: true });
    return () => {
      for (const act of ACTS) document.removeEventListener(act, notice);
    };
  }, [isLookedAt, decision]);
  return isLookedAt;
}
