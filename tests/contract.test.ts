import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EndpointShape } from '../src/api/contract/define.ts';
import { contract } from '../src/api/contract/index.ts';
import { PROBLEMS } from '../src/api/contract/problems.ts';
import { emitOpenApi } from '../src/api/openapi.ts';

const folder = new URL('../src/api/contract/', import.meta.url);
const emitted = new URL('../public/openapi.json', import.meta.url);
const table = Object.entries<EndpointShape>(contract);

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters: { name: string; in: string; required: boolean }[];
        responses: Record<string, { content?: object }>;
        requestBody?: { content: object };
      }
    >
  >;
}
// The emitter's return type is plain JSON; this is its documented shape.
const document = JSON.parse(JSON.stringify(await emitOpenApi())) as OpenApi;

const found = (name: string, shape: EndpointShape) => {
  const operation = document.paths[shape.path]?.[shape.method.toLowerCase()];
  expect(operation?.operationId).toBe(name);
  if (operation === undefined) throw new Error(name);
  return operation;
};

describe('contract table', () => {
  it.each(table)('%s: name and path follow the house rules', (name, shape) => {
    expect(name).toMatch(/^([a-z]+([A-Z][a-z]+)+|search)$/);
    expect(shape.path).toMatch(/^(\/([a-z-]+|\{[a-z]+[A-Za-z]*\}))+$/);
    expect(shape.summary).not.toMatch(/\.$/);
  });

  it('has one operation per method and path', () => {
    const addresses = table.map(([, shape]) => `${shape.method} ${shape.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(table)('%s: reads have no version, key or body', (_, shape) => {
    if (shape.method !== 'GET') return;
    expect(shape).not.toHaveProperty('body');
    expect(shape).not.toHaveProperty('ifMatch');
    expect(shape).not.toHaveProperty('idempotent');
  });

  it('uses nothing that JSON Schema drops silently', () => {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      expect(`${file}: ${text}`).not.toMatch(
        /\.(transform|default|refine|preprocess|pipe|overwrite|trim)\(|z\.(date|_default|prefault|transform|preprocess|pipe|refine|codec|coerce)\b/,
      );
    }
  });
});

describe('openapi', () => {
  it('is version 3.1 and the same every time', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(await emitOpenApi())).toBe(JSON.stringify(await emitOpenApi()));
  });

  it.each(table)('%s: parameters and headers', (name, shape) => {
    const { parameters } = found(name, shape);
    const namesIn = (where: string) =>
      parameters.filter((parameter) => parameter.in === where).map((parameter) => parameter.name);
    expect(namesIn('path')).toEqual(
      [...shape.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
    );
    const inHeader = new Set(namesIn('header'));
    expect(inHeader.has('If-Match')).toBe(shape.ifMatch === true);
    expect(inHeader.has('Idempotency-Key')).toBe(shape.idempotent !== undefined);
  });

  it.each(table)('%s: success, body and every refusal', (name, shape) => {
    const operation = found(name, shape);
    expect(operation.responses).toHaveProperty(String(shape.status ?? 200));
    for (const code of shape.problems) {
      expect(JSON.stringify(operation.responses[PROBLEMS[code][0]])).toContain(`"${code}"`);
    }
    const media = shape.media === 'multipart' ? 'multipart/form-data' : 'application/json';
    const wanted = shape.body === undefined ? [] : [media];
    expect(Object.keys(operation.requestBody?.content ?? {})).toEqual(wanted);
  });

  it('public/openapi.json is what the code says', async () => {
    expect(existsSync(emitted), 'run `npm run openapi`').toBe(true);
    expect(readFileSync(emitted, 'utf8'), 'run `npm run openapi`').toBe(
      `${JSON.stringify(await emitOpenApi(), null, 2)}\n`,
    );
  });
});
