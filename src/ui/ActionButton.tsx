import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useForkRef } from '@mui/material/utils';
import { type MouseEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { HintBubble } from './HintBubble.tsx';
import { Kbd } from './Kbd.tsx';
import { useHint } from './use-hint.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Affordance {
  allowed: boolean;
  /** Why not, in words for the person at the desk. */
  reason?: string | undefined;
}

interface ActionButtonProps {
  children: ReactNode;
  /** May this be done now? When not, the button stays, focusable, and says why. */
  affordance?: Affordance | undefined;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** `primary` once per screen. */
  variant?: 'primary' | 'default' | 'quiet' | 'danger';
  size?: 'small' | 'medium';
  /** The key that presses it, as printed: "n", "⌘⇧↵". */
  kbd?: string | undefined;
  icon?: ReactNode;
  /** The request is under way: no second press, focus stays. */
  busy?: boolean;
  /** A hint for an allowed button. */
  hint?: string;
  type?: 'button' | 'submit';
  form?: string;
  fullWidth?: boolean;
  /** Its name among the actions of the palette. */
  'data-palette'?: string;
  /** A queue of which it takes the next case. */
  'data-take'?: string;
  'aria-label'?: string;
  'aria-expanded'?: boolean;
  'aria-haspopup'?: 'menu' | 'dialog' | 'listbox';
  'aria-controls'?: string;
  'aria-pressed'?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const muiLook = {
  primary: { variant: 'contained', color: 'primary' },
  default: { variant: 'outlined', color: 'inherit' },
  quiet: { variant: 'text', color: 'inherit' },
  danger: { variant: 'outlined', color: 'error' },
} as const;

const always: Affordance = { allowed: true };

/**
 * Every act in the console. Not allowed means `aria-disabled` with its reason in the tooltip and in
 * the description, never gone and never out of the tab order.
 */
export function ActionButton(props: ActionButtonProps) {
  const { children, affordance = always, onClick, variant = 'default', kbd, icon, ...rest } = props;
  const { busy = false, hint, type = 'button', ref, ...button } = rest;
  const t = useT();
  const reasonId = useId();
  const hintId = useId();
  const hinted = useHint();
  const [element, setElement] = useState<HTMLButtonElement | null>(null);
  const blocked = !affordance.allowed || busy;
  const reason = affordance.allowed ? undefined : affordance.reason;
  const said = reason ?? (busy ? t('common.action.busy') : undefined);

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (!blocked) return onClick?.(event);
    // A blocked submit button must not submit; a finger has no hover, so the press shows the reason.
    event.preventDefault();
    hinted.show();
  }

  const bubble = reason ?? hint ?? '';
  const isHinted = hinted.open && bubble !== '';
  const description = said === undefined ? isHinted && hintId : reasonId;
  return (
    <>
      <Button
        {...muiLook[variant]}
        {...button}
        {...hinted.anchor}
        ref={useForkRef(setElement, ref)}
        type={type}
        onClick={press}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        aria-describedby={description || undefined}
        startIcon={busy ? <CircularProgress aria-hidden size={14} color="inherit" /> : icon}
      >
        {children}
        {kbd === undefined ? null : <Kbd aria-hidden>{kbd}</Kbd>}
      </Button>
      <HintBubble id={hintId} text={bubble} anchor={element} hinted={hinted} />
      {said === undefined ? null : <VisuallyHidden id={reasonId}>{said}</VisuallyHidden>}
    </>
  );
}
