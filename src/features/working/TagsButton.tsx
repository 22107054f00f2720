import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useRef, useState } from 'react';
import { TAG_LENGTH, TAGS_MAX } from '../../api/contract/case-marks.ts';
import { graphemeCount } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { offlineNow } from '../../stores/connection.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import type { WorkCase } from './work-case.ts';

interface TagsButtonProps {
  item: WorkCase;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** True when it was done. */
  onTags: (tags: readonly string[]) => Promise<boolean>;
}

/** Opens the tags of a case, by its key too. */
export function TagsButton({ item, open, onOpen, onTags }: TagsButtonProps) {
  const t = useT();
  const may = item.can['caseTags'];
  const show = () => onOpen(true);
  useKeys('case.keys', [
    { keys: 't', id: 'working.key.tags', when: () => may?.allowed === true, run: show },
  ]);
  const printed = useKeyText('working.key.tags', 't');
  return (
    <>
      <ActionButton
        size="small"
        variant="quiet"
        kbd={printed}
        affordance={may}
        aria-haspopup="dialog"
        onClick={show}
      >
        {t('working.tags')}
      </ActionButton>
      {open ? <TagsDialog item={item} onTags={onTags} onClose={() => onOpen(false)} /> : null}
    </>
  );
}

/** The field takes the focus when it comes. */
const focus = (field: HTMLInputElement | null) => field?.focus();

type TagsDialogProps = Pick<TagsButtonProps, 'item' | 'onTags'> & { onClose: () => void };

function TagsDialog(props: TagsDialogProps) {
  return (
    <Dialog open onClose={props.onClose} fullWidth maxWidth="xs" transitionDuration={0}>
      <TagsForm {...props} />
    </Dialog>
  );
}

/** Adds tags and takes them off, one by one; each stands at once. */
function TagsForm({ item, onTags, onClose }: TagsDialogProps) {
  const t = useT();
  const { reference } = item;
  // What waits for the network does not stand on the case yet.
  const [waiting, setWaiting] = useState<readonly string[] | null>(null);
  const tags = waiting ?? item.tags ?? [];
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useKeptFocus(form);
  const error =
    graphemeCount(text.trim()) > TAG_LENGTH
      ? t('working.tags.tooLong', { most: TAG_LENGTH })
      : undefined;
  const missing =
    tags.length >= TAGS_MAX
      ? t('working.tags.tooMany', { most: TAGS_MAX })
      : text.trim() === ''
        ? t('working.tags.missing')
        : error;

  async function put(next: readonly string[]): Promise<boolean> {
    setBusy(true);
    const done = await onTags(next);
    setWaiting(done && offlineNow() ? next : null);
    setBusy(false);
    return done;
  }
  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (missing !== undefined || busy) return;
    if (await put([...tags, text])) setText('');
  }

  return (
    <form ref={form} onSubmit={(event) => void add(event)}>
      <DialogTitle>{t('working.tags.title', { reference })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: '12px' }}>
        <TextField
          label={t('working.tags.add')}
          help={t('working.tags.help')}
          error={error}
          autoComplete="off"
          ref={focus}
          value={text}
          onChange={setText}
        />
        {tags.length === 0 ? null : (
          <div
            role="group"
            aria-label={t('working.tags')}
            style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}
          >
            {tags.map((tag) => (
              <FilterChip
                key={tag}
                active
                label={tag}
                onRemove={() => (busy ? undefined : void put(tags.filter((one) => one !== tag)))}
              />
            ))}
          </div>
        )}
      </DialogContent>
      <DialogActions>
        <ActionButton variant="quiet" onClick={onClose}>
          {t('common.action.close')}
        </ActionButton>
        <ActionButton
          type="submit"
          variant="primary"
          busy={busy}
          affordance={missing === undefined ? undefined : { allowed: false, reason: missing }}
        >
          {t('working.tags.put')}
        </ActionButton>
      </DialogActions>
    </form>
  );
}
