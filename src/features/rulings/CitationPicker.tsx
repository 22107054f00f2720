import MenuItem from '@mui/material/MenuItem';
import type { Message, TimelineEntry } from '../../api/contract/cases.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { showBidiControls, truncateGraphemes } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { MenuChip } from './MenuChip.tsx';
import { Chips, Group } from './ReasonPicker.tsx';
import type { RulingForm } from './ruling-form-state.ts';

interface CitationPickerProps {
  dispute: Dispute;
  timeline: readonly TimelineEntry[];
  form: RulingForm;
  onEdit: (patch: Partial<RulingForm>) => void;
}

interface Citable {
  id: string;
  list: 'citedEvidence' | 'citedMessages';
  label: string;
  /** Ruled out: shown, never choosable. */
  excluded: boolean;
}

const WORDS = 48;

function messagesOf(timeline: readonly TimelineEntry[]): Message[] {
  return timeline.flatMap((entry) =>
    entry.kind === 'message' && entry.message.from !== 'staff' ? [entry.message] : [],
  );
}

/** What the ruling rests on: admitted exhibits and what the parties wrote. */
export function CitationPicker({ dispute, timeline, form, onEdit }: CitationPickerProps) {
  const t = useT();
  const citable: Citable[] = [
    ...dispute.evidence.map((item) => ({
      id: item.id,
      list: 'citedEvidence' as const,
      label: t('ruling.citeExhibit', {
        number: item.number,
        name: truncateGraphemes(showBidiControls(item.fileName), WORDS),
      }),
      excluded: item.admissibility !== 'admitted',
    })),
    ...messagesOf(timeline).map((message) => ({
      id: message.id,
      list: 'citedMessages' as const,
      label: t('ruling.citeMessage', {
        author: message.authorName,
        text: truncateGraphemes(message.text, WORDS),
      }),
      excluded: false,
    })),
  ];
  const isOn = (item: Citable) => form[item.list].includes(item.id);
  const toggle = (item: Citable) =>
    onEdit({
      [item.list]: isOn(item)
        ? form[item.list].filter((id) => id !== item.id)
        : [...form[item.list], item.id],
    });
  return (
    <Group>
      <legend>{t('ruling.cite')}</legend>
      <Chips>
        {citable.filter(isOn).map((item) => (
          <FilterChip key={item.id} active label={item.label} onRemove={() => toggle(item)} />
        ))}
        <MenuChip label={t('ruling.citeAdd')} menuLabel={t('ruling.citeMenu')}>
          {citable.length === 0 ? <MenuItem disabled>{t('ruling.citeNothing')}</MenuItem> : null}
          {citable.map((item) => (
            <MenuItem
              key={item.id}
              role="menuitemcheckbox"
              aria-checked={isOn(item)}
              selected={isOn(item)}
              disabled={item.excluded}
              onClick={() => toggle(item)}
              sx={{ gap: 1, whiteSpace: 'normal', minBlockSize: 32 }}
            >
              <CheckIcon style={{ visibility: isOn(item) ? 'visible' : 'hidden', fontSize: 15 }} />
              <bdi>{item.label}</bdi>
              {item.excluded ? ` (${t('ruling.citeExcluded')})` : null}
            </MenuItem>
          ))}
        </MenuChip>
      </Chips>
    </Group>
  );
}
