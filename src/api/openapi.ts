import * as z from 'zod/mini';
import { type EndpointShape, type ReadyShape, ready } from './contract/define.ts';
import { API_BASE, contract } from './contract/index.ts';
import { Problem, PROBLEMS, type ProblemCode } from './contract/problems.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Schema = z.ZodMiniType;

/**
 * JSON Schema of what goes over the wire, without the dialect line that OpenAPI states once. The
 * `input` side, also of replies: there only strict objects refuse unknown members, and a newer
 * backend may answer more.
 */
function jsonSchema(schema: Schema): JsonObject {
  const made: JsonObject = JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })),
  );
  return Object.fromEntries(
    Object.entries(made).filter(([key]) => key !== '$schema' && key !== '~standard'),
  );
}

const asObject = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/** One parameter per property of an object schema. */
function parameters(schema: Schema | undefined, where: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const made = jsonSchema(schema);
  const required = Array.isArray(made['required']) ? made['required'] : [];
  return Object.entries(asObject(made['properties'])).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function header(name: string, description: string, value: JsonObject, required = true): Json {
  return { name, in: 'header', required, description, schema: { type: 'string', ...value } };
}

function headers(shape: ReadyShape): Json[] {
  const version = header('If-Match', 'The version that the human saw', { pattern: '^"\\d+"$' });
  const words = 'The same for every retry of one intention';
  const isNeeded = shape.idempotent === true;
  const key = header('Idempotency-Key', words, { format: 'uuid' }, isNeeded);
  return [...(shape.ifMatch ? [version] : []), ...(shape.idempotent ? [key] : [])];
}

function resumeHeader(shape: ReadyShape): Json[] {
  if (shape.media !== 'stream') return [];
  const schema = { type: 'string' };
  return [
    {
      name: 'Last-Event-ID',
      in: 'header',
      required: false,
      description: 'Resume after this event',
      schema,
    },
  ];
}

function requestBody(shape: ReadyShape): JsonObject {
  if (shape.body === undefined) return {};
  const schema = jsonSchema(shape.body);
  if (shape.media !== 'multipart')
    return { requestBody: { required: true, content: { 'application/json': { schema } } } };
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = {
    ...asObject(schema['properties']),
    file: { type: 'string', format: 'binary' },
  };
  const withFile = { ...schema, properties, required: [...required, 'file'] };
  return {
    requestBody: { required: true, content: { 'multipart/form-data': { schema: withFile } } },
  };
}

function success(shape: ReadyShape): JsonObject {
  const status = String(shape.status ?? 200);
  if (shape.media === 'bytes') {
    const schema = { type: 'string', format: 'binary' };
    return {
      [status]: { description: shape.summary, content: { 'application/octet-stream': { schema } } },
    };
  }
  if (shape.reply === undefined) return { [status]: { description: shape.summary } };
  const type = shape.media === 'stream' ? 'text/event-stream' : 'application/json';
  const schema = jsonSchema(shape.reply);
  // A reply that may be missing is a 204 when it is.
  const empty = z.safeParse(shape.reply, undefined).success
    ? { '204': { description: 'Nothing to answer' } }
    : {};
  return { [status]: { description: shape.summary, content: { [type]: { schema } } }, ...empty };
}

/** What any operation may refuse with, besides its own problems (api.md, Errors). */
function commonProblems(shape: ReadyShape): ProblemCode[] {
  const signedIn: ProblemCode[] =
    shape.access === 'public' ? [] : ['unauthenticated', 'sessionExpired'];
  const limited: ProblemCode[] = typeof shape.access === 'string' ? [] : ['forbidden'];
  const version: ProblemCode[] = shape.ifMatch ? ['preconditionRequired', 'versionMismatch'] : [];
  const media: ProblemCode[] =
    shape.body === undefined || shape.media === 'multipart' ? [] : ['unsupportedMedia'];
  const key: ProblemCode[] = shape.idempotent ? ['idempotencyMismatch', 'stillRunning'] : [];
  if (shape.idempotent === true) key.unshift('keyRequired');
  return [
    ...signedIn,
    ...limited,
    ...version,
    ...key,
    ...media,
    'badRequest',
    'tooManyRequests',
    'internal',
    'unavailable',
  ];
}

/** One response per status, naming its codes. */
function refusals(shape: ReadyShape): JsonObject {
  const codes = new Set<ProblemCode>([...shape.problems, ...commonProblems(shape)]);
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const status = PROBLEMS[code][0];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const entries = [...byStatus].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(
    entries.map(([status, list]) => [String(status), refusal(status, list)]),
  );
}

function refusal(status: number, codes: readonly ProblemCode[]): JsonObject {
  const schema = {
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    properties: { code: { enum: codes }, status: { const: status } },
  };
  const description = codes.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join('; ');
  const wait = status === 429 || status === 503;
  const retryAfter = { description: 'Seconds to wait', schema: { type: 'integer', minimum: 0 } };
  return {
    description,
    ...(wait ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: { 'application/problem+json': { schema } },
  };
}

function accessWords(access: EndpointShape['access']): string {
  if (access === 'public') return 'No session needed.';
  return access === 'staff' ? 'Every role.' : `Roles: ${access.join(', ')}.`;
}

function operation(name: string, shape: ReadyShape): JsonObject {
  const demo = shape.demo ? ' Standalone mode and `npm run api` only.' : '';
  return {
    operationId: name,
    summary: shape.summary,
    description: `${accessWords(shape.access)}${demo}`,
    ...(shape.access === 'public' ? { security: [] } : {}),
    parameters: [
      ...parameters(shape.params, 'path'),
      ...parameters(shape.query, 'query'),
      ...headers(shape),
      ...resumeHeader(shape),
    ],
    ...requestBody(shape),
    responses: { ...success(shape), ...refusals(shape) },
  };
}

/**
 * The contract table as an OpenAPI 3.1 document. The same table always makes the same document;
 * `public/openapi.json` is this, and a test fails when it drifts.
 */
export async function emitOpenApi(): Promise<JsonObject> {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, late] of Object.entries<EndpointShape>(contract)) {
    const shape = await ready(late);
    const path = (paths[shape.path] ??= {});
    path[shape.method.toLowerCase()] = operation(name, shape);
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Recourse API',
      version: '1.0.0',
      description:
        'What a marketplace backend answers so that the Recourse console can work on it.',
    },
    servers: [{ url: API_BASE }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem) },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
      },
    },
  };
}
