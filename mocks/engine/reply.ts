import type { EndpointShape } from '../../src/api/contract/define.ts';
import type { Outcome } from '../domain/context.ts';
import type { FileReply, Target } from './handler.ts';
import type { EngineReply, Message } from './message.ts';
import { problem } from './problem.ts';

/** Why a write on this resource can't go ahead: no `If-Match` (428), or another version (412). */
export function versionProblem(
  { message, id }: { message: Message; id: string },
  target: Target,
): EngineReply | undefined {
  const named = /^"?(\d{1,15})"?$/.exec(message.headers['if-match'] ?? '')?.[1];
  if (message.headers['if-match'] === undefined) {
    return problem(
      {
        code: 'preconditionRequired',
        detail: 'This write must name the version it saw (If-Match).',
      },
      id,
    );
  }
  if (Number(named) === target.version) return undefined;
  const meta = { expected: named === undefined ? null : Number(named), actual: target.version };
  return problem(
    { code: 'versionMismatch', detail: 'Something changed since you looked.', meta },
    id,
    { current: target.current() },
  );
}

/** The answer to an outcome; a 412 shows what is there now. */
export function replyTo(
  { shape, id }: { shape: EndpointShape; id: string },
  outcome: Outcome<unknown>,
  target: Target | undefined,
): EngineReply {
  if (!outcome.ok) {
    const reply = problem(outcome.error, id);
    return reply.status === 412 && target
      ? problem(outcome.error, id, { current: target.current() })
      : reply;
  }
  if (shape.media === 'bytes') return download(outcome.value as FileReply);
  // An operation that may find nothing to answer says so by 204.
  const status = outcome.value === undefined ? 204 : (shape.status ?? 200);
  return status === 204 ? { status } : { status, body: outcome.value };
}

function download({ bytes, mediaType, fileName }: FileReply): EngineReply {
  const name = encodeURIComponent(fileName).replaceAll("'", '%27');
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
  return { status: 200, headers, bytes };
}

export function stream(message: Message, session: string | undefined): EngineReply {
  const after = message.headers['last-event-id'];
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    stream: { ...(after !== undefined && { after }), ...(session !== undefined && { session }) },
  };
}
