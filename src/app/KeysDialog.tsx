import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { isMessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';
import { listKeys } from '../stores/key-list.ts';
import { useKeyScopes } from '../stores/keys.ts';
import { usePreferences } from '../stores/preferences.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { KeyCaps } from '../ui/KeyCaps.tsx';
import { tone } from '../ui/tokens.ts';

const List = styled('div')({
  display: 'grid',
  gap: '4px 28px',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
  '& section': { marginBlockEnd: 12 },
  '& h3': { fontSize: 11.5, fontWeight: 600, color: tone.ink3, marginBlockEnd: 4 },
  '& dl': { display: 'grid', gridTemplateColumns: '1fr auto', gap: '6px 12px', margin: 0 },
  '& dd': { margin: 0, display: 'flex', gap: 3, justifyContent: 'flex-end' },
});

interface KeysDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Every key that works on this page, straight from the registry. */
export function KeysDialog({ open, onClose }: KeysDialogProps) {
  const t = useT();
  const scopes = useKeyScopes((state) => state.scopes);
  const keysEnabled = usePreferences((state) => state.keysEnabled);
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{t('shell.keys.title')}</DialogTitle>
      <DialogContent>
        {keysEnabled ? null : <p>{t('shell.keys.off')}</p>}
        <List>
          {listKeys(scopes).map(([scope, bindings]) => (
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
        <ActionButton onClick={onClose}>{t('common.action.close')}</ActionButton>
      </DialogActions>
    </Dialog>
  );
}
