import type { Dispute } from '../src/api/contract/disputes.ts';
import { API_BASE, contract, type Operation } from '../src/api/contract/index.ts';
import type { EndpointShape } from '../src/api/contract/define.ts';
import { sha256Hex } from '../src/lib/digest.ts';
import type { TestWorld } from './test-world.ts';

export interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  ifMatch?: number | string;
  /** Name of the intent: its idempotency key is made from it. */
  key?: string;
  headers?: Record<string, string>;
}
export interface Answer {
  status: number;
  // Tests look into replies of every shape; the contract's own schemas are tested elsewhere.
  body: Record<string, unknown>;
  headers: Headers;
}
export type Ask = (operation: Operation, asked?: Asked) => Promise<Answer>;

/** The same UUID for the same name: tests name their intents. */
export function uuidOf(name: string): string {
  return sha256Hex(name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** The request of an operation, for tests that want to send it themselves. */
export function requestOf(operation: Operation, asked: Asked, token?: string): Request {
  const { method, path }: EndpointShape = contract[operation];
  const { params = {}, query = {}, body, ifMatch, key } = asked;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const headers = new Headers(asked.headers);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (ifMatch !== undefined)
    headers.set('If-Match', typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch);
  if (key !== undefined) headers.set('Idempotency-Key', uuidOf(key));
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const search = new URLSearchParams(query).toString();
  const address = `http://test.local${API_BASE}${filled}${search === '' ? '' : `?${search}`}`;
  return new Request(address, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Somebody who asks a test world: signed in as a persona, or nobody. */
export async function signIn(world: TestWorld, personaId?: string): Promise<Ask> {
  const token = personaId === undefined ? undefined : await world.token(personaId);
  return async (operation, asked = {}) => {
    const response = await world.transport(requestOf(operation, asked, token));
    const text = await response.text();
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    return { status: response.status, body, headers: response.headers };
  };
}

const VIEWS: Readonly<Record<string, [Operation, string]>> = {
  tkt: ['ticketView', 'ticketId'],
  qst: ['questionView', 'questionId'],
};

/** Does a write on a case of whatever kind with the version that it has right now. */
export async function withVersion(ask: Ask, operation: Operation, asked: Asked): Promise<Answer> {
  const { caseId = '' } = asked.params ?? {};
  const [view, name] = VIEWS[caseId.slice(0, 3)] ?? ['disputeView', 'disputeId'];
  const { body } = await ask(view, { params: { [name]: caseId } });
  return ask(operation, { ...asked, ifMatch: Number(body['version'] ?? 0) });
}

/** A dispute as its page gets it. */
export async function viewOf(ask: Ask, disputeId: string): Promise<Dispute> {
  const { status, body } = await ask('disputeView', { params: { disputeId } });
  if (status !== 200) throw new Error(`disputeView ${status}: ${JSON.stringify(body)}`);
  // What the contract promises for status 200.
  return body as Dispute;
}

/** A ruling body for a dispute as it stands, with the digest that its preview gives. */
export async function draftRuling(
  ask: Ask,
  dispute: Dispute,
  change: Record<string, unknown> = {},
) {
  const body = {
    kind: 'fullRefund',
    basis: 'policy',
    reasonCodes: ['other'],
    citedEvidence: [],
    statementToBuyer: 'You get your money back.',
    statementToSeller: 'The refund is taken from your balance.',
    moneyVersionSeen: dispute.order.moneyVersion,
    evidenceWatermark: dispute.evidenceWatermark,
    ...change,
  };
  const preview = await ask('rulingPreview', { params: { disputeId: dispute.id }, body });
  return { ...body, digest: preview.body['digest'] };
}

/** Proposes a ruling as the form does: preview, then the body with its digest. */
export async function propose(
  ask: Ask,
  disputeId: string,
  key: string,
  change: Record<string, unknown> = {},
): Promise<Answer> {
  const dispute = await viewOf(ask, disputeId);
  const body = await draftRuling(ask, dispute, change);
  return ask('rulingPropose', { params: { disputeId }, ifMatch: dispute.version, key, body });
}
