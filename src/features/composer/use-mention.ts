import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useApiQuery } from '../../api/query.ts';
import { type Mentionable, mentionAt } from '../../lib/mentions.ts';
import { foldForSearch } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { useSession } from '../../stores/session.ts';
import { insertAtCursor } from '../../ui/insert-at-cursor.ts';

/** People offered at once. */
const MOST = 6;

function fits(name: string, typed: string): boolean {
  const words = foldForSearch(name);
  const sought = foldForSearch(typed);
  return words.startsWith(sought) || words.split(/\s+/).some((word) => word.startsWith(sought));
}

interface MentionOptions {
  text: string;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Only staff are told of each other: a note, never a message. */
  isOn: boolean;
}

/** Offers staff while a name is typed after an `@`; whoever is chosen stands in the text by name. */
export function useMention({ text, field, isOn }: MentionOptions) {
  const t = useT();
  const listId = useId();
  const me = useSession((state) => state.session?.agent.id);
  const [cursor, setCursor] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const { data } = useApiQuery('agentList', {}, { enabled: isOn && text.includes('@') });
  const people: readonly Mentionable[] = data?.items ?? [];
  const begun = isOn ? mentionAt(text, Math.min(cursor, text.length)) : undefined;
  const offered =
    begun === undefined || begun.at === dismissed
      ? []
      : people.filter(({ id, name }) => id !== me && fits(name, begun.typed)).slice(0, MOST);
  const at = Math.min(active, offered.length - 1);
  const count = offered.length;
  useEffect(() => {
    if (count > 0) announce(t('composer.mention.count', { count }));
  }, [count, t]);

  function follow(): void {
    // The end: the browser's undo marks what it brings back.
    const next = field.current?.selectionEnd ?? 0;
    if (next === cursor) return;
    setCursor(next);
    setActive(0);
  }

  function choose(person: Mentionable | undefined): void {
    if (field.current === null || person === undefined || begun === undefined) return;
    field.current.setSelectionRange(begun.at, cursor);
    insertAtCursor(field.current, `@${person.name} `);
    setCursor(field.current.selectionEnd);
  }

  /** True when the key was the list's. */
  function onKey(event: KeyboardEvent): boolean {
    if (count === 0 || event.nativeEvent.isComposing) return false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'ArrowDown') setActive((at + 1) % count);
    else if (event.key === 'ArrowUp') setActive((at + count - 1) % count);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(offered[at]);
    else if (event.key === 'Escape') setDismissed(begun?.at ?? null);
    else return false;
    event.preventDefault();
    return true;
  }

  const optionId = (index: number) => `${listId}-${index}`;
  return {
    people,
    onKey,
    follow,
    list: { id: listId, optionId, offered, active: at, choose },
    wiring: isOn
      ? {
          'aria-autocomplete': 'list' as const,
          'aria-controls': count > 0 ? listId : undefined,
          'aria-activedescendant': count > 0 ? optionId(at) : undefined,
        }
      : {},
  };
}
