import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { printedKeys } from '../lib/key-print.ts';
import { foldForSearch } from '../lib/text.ts';
import { isMessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';
import { listKeys, type ListedKey } from '../stores/key-list.ts';
import { useKeyScopes } from '../stores/keys.ts';
import { useOwnKeys } from '../stores/own-keys.ts';
import { usePreferences } from '../stores/preferences.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { KeyCaps } from '../ui/KeyCaps.tsx';
import { TextField } from '../ui/TextField.tsx';
import { tone } from '../ui/tokens.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

const List = styled('div')({
  display: 'grid',
  gap: '4px 28px',
  marginBlockStart: 14,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
  '& section': { marginBlockEnd: 12 },
  '& h3': { fontSize: 11.5, fontWeight: 600, color: tone.ink3, marginBlockEnd: 4 },
  '& dl': { display: 'grid', gridTemplateColumns: '1fr auto', gap: '6px 12px', margin: 0 },
  '& dd': { margin: 0, display: 'flex', gap: 3, justifyContent: 'flex-end' },
});

interface KeysDialogProps {
  open: boolean;
  onClose: () => void;
  /** Leads to where keys are changed. */
  onChange: () => void;
}

/** Every key that works on this page, straight from the registry, as this person has them. */
export function KeysDialog({ open, onClose, onChange }: KeysDialogProps) {
  const t = useT();
  const scopes = useKeyScopes((state) => state.scopes);
  const own = useOwnKeys((state) => state.keys);
  const keysEnabled = usePreferences((state) => state.keysEnabled);
  const [sought, setSought] = useState('');
  const words = foldForSearch(sought).split(/\s+/u).filter(Boolean);
  const fits = ({ id, keys }: ListedKey) => {
    const text = foldForSearch(`${t(id)} ${keys} ${printedKeys(keys)}`);
    return words.every((word) => text.includes(word));
  };
  const groups = listKeys(scopes, own)
    .map(([scope, bindings]) => ({ scope, bindings: bindings.filter(fits) }))
    .filter(({ bindings }) => bindings.length > 0);
  const count = groups.reduce((sum, { bindings }) => sum + bindings.length, 0);
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{t('shell.keys.title')}</DialogTitle>
      <DialogContent>
        {keysEnabled ? null : <p>{t('shell.keys.off')}</p>}
        <TextField
          ref={takeFocus}
          label={t('settings.keys.find')}
          value={sought}
          onChange={setSought}
        />
        <VisuallyHidden role="status">
          {words.length === 0 ? '' : t('settings.keys.count', { count })}
        </VisuallyHidden>
        {count === 0 ? <p>{t('settings.keys.count', { count })}</p> : null}
        <List>
          {groups.map(({ scope, bindings }) => (
            <section key={scope}>
              <h3>{isMessageId(scope) ? t(scope) : scope}</h3>
              <dl>
                {bindings.map(({ keys, id }) => (
                  <div key={keys} style={{ display: 'contents' }}>
                    <dt>{t(id)}</dt>
                    <dd>
                      <KeyCaps keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <ActionButton
          variant="quiet"
          onClick={() => {
            onClose();
            onChange();
          }}
        >
          {t('settings.keys.change')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('common.action.close')}</ActionButton>
      </DialogActions>
    </Dialog>
  );
}

/** The dialog was asked for in order to find a key. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}
