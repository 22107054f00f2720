import { useEffect, useRef, useState } from 'react';
import type { BulkAction } from '../../api/contract/bulk.ts';
import { PRIORITIES } from '../../api/contract/case-words.ts';
import { contract } from '../../api/contract/index.ts';
import { type CaseQueue, MACRO_QUEUES } from '../../api/contract/queue-names.ts';
import { TICKET_SETTABLE } from '../../api/contract/tickets.ts';
import { useApiQuery } from '../../api/query.ts';
import { parseMacro } from '../../lib/macro-text.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { BulkKind } from './bulk-keys.ts';
import { Choices } from './Choices.tsx';
import { SnoozeForm } from './SnoozeForm.tsx';

interface FormProps {
  action: BulkAction | null;
  onAction: (action: BulkAction | null) => void;
}

const atTheDesk: ReadonlySet<string> = new Set(contract.caseClaim.access);
const NOBODY = 'nobody';
/** More than one line of a macro is never shown. */
const HINT = 140;

function AssignForm({ action, onAction }: FormProps) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const { data } = useApiQuery('agentList');
  if (data === undefined) return <LinesSkeleton lines={5} />;
  const people = data.items
    .filter(({ role }) => atTheDesk.has(role))
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me));
  const choices = people.map(({ id, name }) => ({
    value: id,
    label: id === me ? t('bulk.assign.me', { name }) : name,
  }));
  const value = action?.kind === 'assign' ? (action.assigneeId ?? NOBODY) : null;
  return (
    <Choices
      label={t('bulk.assign.label')}
      choices={[...choices, { value: NOBODY, label: t('bulk.assign.nobody') }]}
      value={value}
      onChange={(id) => onAction({ kind: 'assign', assigneeId: id === NOBODY ? null : id })}
    />
  );
}

function PriorityForm({ action, onAction }: FormProps) {
  const t = useT();
  return (
    <Choices
      label={t('bulk.priority.label')}
      choices={PRIORITIES.map((value) => ({ value, label: t(`bulk.priority.${value}`) }))}
      value={action?.kind === 'priority' ? action.priority : null}
      onChange={(value) => {
        const priority = PRIORITIES.find((one) => one === value);
        if (priority !== undefined) onAction({ kind: 'priority', priority });
      }}
    />
  );
}

function StatusForm({ action, onAction }: FormProps) {
  const t = useT();
  return (
    <Choices
      label={t('bulk.status.label')}
      choices={TICKET_SETTABLE.map((value) => ({ value, label: t(`bulk.status.${value}`) }))}
      value={action?.kind === 'status' ? action.status : null}
      onChange={(value) => {
        const status = TICKET_SETTABLE.find((one) => one === value);
        if (status !== undefined) onAction({ kind: 'status', status });
      }}
    />
  );
}

const tagsOf = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

function TagsForm({ onAction }: FormProps) {
  const t = useT();
  const [texts, setTexts] = useState({ add: '', remove: '' });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  function change(next: typeof texts) {
    setTexts(next);
    const [add, remove] = [tagsOf(next.add), tagsOf(next.remove)];
    onAction(add.length + remove.length === 0 ? null : { kind: 'tags', add, remove });
  }
  return (
    <>
      <TextField
        ref={first}
        label={t('bulk.tags.add')}
        help={t('bulk.tags.help')}
        value={texts.add}
        onChange={(add) => change({ ...texts, add })}
      />
      <TextField
        label={t('bulk.tags.remove')}
        value={texts.remove}
        onChange={(remove) => change({ ...texts, remove })}
      />
    </>
  );
}

/** What a macro says, for one line: what is filled in later shows as its fallback or as dots. */
function firstWords(body: string): string {
  const words = parseMacro(body).nodes.map((node) =>
    node.kind === 'text' ? node.text : (node.fallback ?? '…'),
  );
  return words.join('').replaceAll(/\s+/gu, ' ').slice(0, HINT);
}

function MacroForm({ action, onAction, queue }: FormProps & { queue: CaseQueue }) {
  const t = useT();
  const fits = MACRO_QUEUES.find((one) => one === queue);
  const { data } = useApiQuery(
    'macroList',
    { query: { ...(fits && { queue: fits }) } },
    { enabled: fits !== undefined },
  );
  // Nobody writes to these: no macro fits them.
  if (fits === undefined) return <p>{t('bulk.macro.none')}</p>;
  if (data === undefined) return <LinesSkeleton lines={6} />;
  if (data.items.length === 0) return <p>{t('bulk.macro.none')}</p>;
  return (
    <Choices
      label={t('bulk.macro.label')}
      choices={data.items.map(({ id, name, body }) => ({
        value: id,
        label: name,
        hint: firstWords(body),
      }))}
      value={action?.kind === 'macro' ? action.macroId : null}
      onChange={(macroId) => onAction({ kind: 'macro', macroId })}
    />
  );
}

/** What exactly is to be done; null as long as that is not said. */
export function ActionForm(props: FormProps & { kind: BulkKind; queue: CaseQueue }) {
  const { kind, ...form } = props;
  switch (kind) {
    case 'assign':
      return <AssignForm {...form} />;
    case 'priority':
      return <PriorityForm {...form} />;
    case 'status':
      return <StatusForm {...form} />;
    case 'tags':
      return <TagsForm {...form} />;
    case 'macro':
      return <MacroForm {...form} />;
    case 'snooze':
      return <SnoozeForm {...form} />;
  }
}
