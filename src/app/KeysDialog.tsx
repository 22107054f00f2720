import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { isMessageId, type MessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';
import { useKeyScopes, type KeyBinding } from '../stores/keys.ts';
import { usePreferences } from '../stores/preferences.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
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

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/** A key as it is printed. */
function printed(part: string): string {
  const signs: Record<string, string> = {
    Mod: isMac() ? '⌘' : 'Ctrl',
    Shift: '⇧',
    Enter: '↵',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return signs[part] ?? part;
}

function Keys({ keys }: { keys: string }) {
  return keys
    .split(' ')
    .flatMap((stroke) => stroke.split('+'))
    .map((part) => <Kbd key={part}>{printed(part)}</Kbd>);
}

/** The newest binding of a key is the one that answers; older ones are not listed. */
function grouped(scopes: ReturnType<typeof useKeyScopes.getState>['scopes']) {
  const seen = new Set<string>();
  const groups = new Map<MessageId, KeyBinding[]>();
  for (const { scope, bindings } of scopes.toReversed()) {
    const fresh = bindings.filter(({ keys }) => !seen.has(keys));
    for (const { keys } of fresh) seen.add(keys);
    if (fresh.length > 0) groups.set(scope, [...(groups.get(scope) ?? []), ...fresh]);
  }
  return [...groups];
}

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
          {grouped(scopes).map(([scope, bindings]) => (
            <section key={scope}>
              <h3>{isMessageId(scope) ? t(scope) : scope}</h3>
              <dl>
                {bindings.map(({ keys, id }) => (
                  <div key={keys} style={{ display: 'contents' }}>
                    <dt>{t(id)}</dt>
                    <dd>
                      <Keys keys={keys} />
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
