import type { Body } from '../../api/contract/index.ts';
import type { Macro, MacroAction } from '../../api/contract/macros.ts';
import type { MacroQueue } from '../../api/contract/queue-names.ts';
import type { ApiProblem } from '../../api/problem.ts';

/** What of a macro can be written. */
export interface MacroFields {
  name: string;
  scope: Macro['scope'];
  queues: readonly MacroQueue[];
  /** Empty: for any reader. */
  audience: NonNullable<Macro['audience']> | '';
  body: string;
  actions: readonly MacroAction[];
}

/** A macro as it is being written, and as it was when that began. */
export interface MacroEdit {
  fields: MacroFields;
  seen: MacroFields;
  /** 0 for a new one. */
  version: number;
}

const blank: MacroFields = {
  name: '',
  scope: 'own',
  queues: ['tickets'],
  audience: '',
  body: '',
  actions: [],
};
export const newEdit: MacroEdit = { fields: blank, seen: blank, version: 0 };

export function fieldsOf({ name, scope, queues, audience, body, actions }: Macro): MacroFields {
  return { name, scope, queues, audience: audience ?? '', body, actions };
}

export function editOf(macro: Macro): MacroEdit {
  const fields = fieldsOf(macro);
  return { fields, seen: fields, version: macro.version };
}

export function bodyOf({ audience, queues, actions, ...fields }: MacroFields): Body<'macroSave'> {
  return {
    ...fields,
    queues: [...queues],
    actions: [...actions],
    ...(audience === '' ? {} : { audience }),
  };
}

/** The field that a refusal is about, by its pointer; actions by their place. */
export function errorAt({ errors }: Pick<ApiProblem, 'errors'>, field: string): string | undefined {
  return errors.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))
    ?.detail;
}

/** The fields, words aside, that differ. */
export function changedFields(seen: MacroFields, now: MacroFields): (keyof MacroFields)[] {
  const keys = ['name', 'scope', 'queues', 'audience', 'actions'] as const;
  return keys.filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(now[key]));
}
