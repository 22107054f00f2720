import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import {
  isMacroVariable,
  MACRO_NAMESPACES,
  MACRO_VARIABLES,
  type MacroVariable,
} from '../../lib/macro-text.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { PlusIcon } from '../../ui/Icons.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';

const Item = styled(MenuItem)({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: 16,
  '& small': { color: tone.ink3, fontSize: 11.5 },
  '& code': { fontFamily: monoFamily, fontSize: 11.5, color: tone.ink2 },
});

const names = Object.keys(MACRO_VARIABLES).filter(isMacroVariable);

interface VariablePickerProps {
  /** Puts the variable where the cursor is; the menu is gone by then. */
  onPick: (text: string) => void;
  readOnly: boolean;
}

/** Every variable by whom it belongs to, with its type. */
export function VariablePicker({ onPick, readOnly }: VariablePickerProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const pick = (name: MacroVariable) => {
    setOpen(false);
    // After the menu has given the focus back: the cursor belongs to the field.
    requestAnimationFrame(() => onPick(`{{${name}}}`));
  };
  return (
    <>
      <ActionButton
        ref={button}
        size="small"
        icon={<PlusIcon />}
        affordance={readOnly ? { allowed: false, reason: t('macro.edit.readOnly') } : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {t('macro.edit.variable')}
      </ActionButton>
      <Menu
        open={open}
        anchorEl={() => button.current}
        onClose={() => setOpen(false)}
        transitionDuration={0}
        slotProps={{
          list: { 'aria-label': t('macro.edit.variable'), dense: true },
          paper: { sx: { maxBlockSize: 420, minInlineSize: 320 } },
        }}
      >
        {names.flatMap((name, at) => {
          const [space = ''] = name.split('.');
          const isFirst = !names[at - 1]?.startsWith(`${space}.`);
          const head = MACRO_NAMESPACES.find((one) => one === space);
          const item = (
            <Item key={name} onClick={() => pick(name)}>
              <span>
                {t(`macro.var.${name}`)} <small>{t(`macro.type.${MACRO_VARIABLES[name]}`)}</small>
              </span>
              <code dir="ltr">{name}</code>
            </Item>
          );
          if (!isFirst || head === undefined) return [item];
          return [
            <ListSubheader
              key={head}
              role="presentation"
              sx={{ lineHeight: '28px', fontSize: 11.5 }}
            >
              {t(`macro.space.${head}`)}
            </ListSubheader>,
            item,
          ];
        })}
      </Menu>
    </>
  );
}
