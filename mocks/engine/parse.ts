import * as z from 'zod/mini';

import type { ReadyShape } from '../../src/api/contract/define.ts';
import type { Refusal } from '../domain/context.ts';
import type { Message } from './message.ts';
import type { FieldProblem } from './problem.ts';

export interface Parsed {
  params: unknown;
  query: unknown;
  body: unknown;
}
export type ParseResult =
  | { ok: true; value: Parsed }
  | { ok: false; error: Refusal; errors: FieldProblem[] };

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Control characters that no keyboard writes, and halves of characters. */
const NO_TEXT = /[^\P{Cc}\s\u0080-\u009f]|\p{Cs}/u;

/** No request of the contract holds anything nested nearly as deep. */
const DEEPEST = 64;

/** Whether a body is nested deeper than anything that is ever asked; found level by level. */
function isTooDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** Members of a body whose text holds what is no text. */
function unreadableText(value: unknown, pointer: string): FieldProblem[] {
  if (typeof value === 'string' && NO_TEXT.test(value))
    return [{ pointer, code: 'controlCharacter', detail: 'It holds a control character.' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    unreadableText(part, pointer + pointerOf([key])),
  );
}

type Issue = z.core.$ZodIssue;

/** What is wrong with the alternative that fits best, instead of "none of them fits". */
function nearest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [best] = issue.errors.toSorted((a, b) => a.length - b.length);
  return (
    best?.map((inner) => Object.assign(inner, { path: [...issue.path, ...inner.path] })) ?? [issue]
  );
}

/** Issues as field problems; an unknown member points at itself. */
function fields(error: z.core.$ZodError): FieldProblem[] {
  return error.issues.flatMap(nearest).flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    return paths.map((path) => ({
      pointer: pointerOf(path),
      code: issue.code,
      detail: issue.message,
    }));
  });
}

const refused = (
  code: Refusal['code'],
  detail: string,
  errors: FieldProblem[] = [],
): ParseResult => ({
  ok: false,
  error: { code, detail },
  errors,
});

/** A JSON operation reads no body that says it is something else; one that says nothing is tried. */
function isOtherMedia({ media }: ReadyShape, { headers, body, unreadable }: Message): boolean {
  const type = headers['content-type'];
  if (media === 'multipart' || type === undefined || (body === undefined && !unreadable))
    return false;
  return !/^application\/(.+\+)?json\s*(;|$)/i.test(type);
}

/**
 * Reads a request strictly: unknown query parameters and an unreadable body are 400, a body
 * of another type is 415, values that do
 * not fit are 422 with a pointer to each.
 */
export function parse(shape: ReadyShape, message: Message): ParseResult {
  const params = z.safeParse(shape.params ?? z.strictObject({}), message.params);
  if (!params.success)
    return refused('badRequest', 'The address could not be read.', fields(params.error));
  const query = z.safeParse(shape.query ?? z.strictObject({}), message.query);
  if (!query.success) {
    const errors = fields(query.error);
    const unknown = query.error.issues.some((issue) => issue.code === 'unrecognized_keys');
    if (unknown) return refused('badRequest', 'A query parameter is unknown.', errors);
    return refused('invalidField', 'A query parameter needs another value.', errors);
  }
  if (shape.body && isOtherMedia(shape, message))
    return refused('unsupportedMedia', 'This operation reads application/json.');
  if (message.unreadable) return refused('badRequest', 'The body could not be read.');
  if (!shape.body)
    return { ok: true, value: { params: params.data, query: query.data, body: undefined } };
  if (isTooDeep(message.body))
    return refused('badRequest', 'The body is nested too deeply to be read.');
  const wrong = unreadableText(message.body, '');
  if (wrong.length > 0) return refused('invalidField', 'Some text can’t be read.', wrong);
  const body = z.safeParse(shape.body, message.body ?? {});
  if (!body.success)
    return refused('invalidField', 'Some fields need another value.', fields(body.error));
  if (message.manyFiles) {
    const detail = 'Send one file at a time.';
    return refused('invalidField', detail, [{ pointer: '/file', code: 'tooMany', detail }]);
  }
  return { ok: true, value: { params: params.data, query: query.data, body: body.data } };
}
