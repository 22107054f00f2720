// Talks to the engine's worker as a tab does, to time it without a page in between.

/** @typedef {import('./stage.mjs').Page} Page */
/** @typedef {import('../../mocks/engine/message.ts').EngineReply} EngineReply */

/**
 * In the page: rules on so many escalated cases through the engine's own port; milliseconds of each.
 * @param {{ address: string, wanted: number }} options
 */
async function ruleInPage({ address, wanted }) {
  const base = '/';
  const worker = new SharedWorker(address, { type: 'module', name: `recourse engine ${base}` });
  const { token } = JSON.parse(sessionStorage.getItem('recourse.session') ?? '{}');
  let last = 0;
  /** @type {Map<number, (reply: EngineReply) => void>} */
  const waiting = new Map();
  const ready = new Promise((resolve) => {
    worker.port.addEventListener('message', ({ data }) => {
      if (data.what === 'ready') resolve(undefined);
      else waiting.get(data.id)?.(data.what.reply);
    });
  });
  worker.port.start();
  worker.port.postMessage({ hello: { world: { base }, alive: 'bench' } }, []);
  await ready;
  /**
   * @param {string} operation @param {{ params?: object, query?: object, headers?: object, body?: unknown }} args
   * @returns {Promise<any>}
   */
  const serve = (operation, { params = {}, query = {}, headers = {}, body } = {}) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      const serveCall = {
        operation,
        params,
        query,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body !== undefined && { body }),
      };
      worker.port.postMessage(
        {
          to: 'engine',
          client: 'bench',
          id: last,
          call: { serve: serveCall },
        },
        [],
      );
    });
  /** @type {number[]} */
  const taken = [];
  let cursor = '';
  while (taken.length < wanted) {
    const query = {
      view: 'needsRuling',
      limit: '100',
      sort: 'amount',
      ...(cursor && { cursor }),
    };
    const { body: list } = await serve('disputeList', { query });
    cursor = list.nextCursor;
    for (const { id } of list.items) {
      if (taken.length >= wanted) break;
      const params = { disputeId: id };
      const { body: dispute } = await serve('disputeView', { params });
      const ruling = {
        kind: 'noAction',
        basis: 'policy',
        reasonCodes: ['other'],
        citedEvidence: [],
        statementToBuyer: 'We looked at everything that both sides sent us.',
        statementToSeller: 'We looked at everything that both sides sent us.',
        moneyVersionSeen: dispute.order.moneyVersion,
        evidenceWatermark: dispute.evidenceWatermark,
      };
      const preview = await serve('rulingPreview', { params, body: ruling });
      const started = performance.now();
      const reply = await serve('rulingPropose', {
        params,
        headers: { 'if-match': `"${dispute.version}"`, 'idempotency-key': crypto.randomUUID() },
        body: { ...ruling, digest: preview.body.digest },
      });
      if (reply.status !== 201) throw new Error(`Refused: ${JSON.stringify(reply.body)}`);
      taken.push(performance.now() - started);
    }
    if (!cursor) break;
  }
  return taken;
}

/**
 * Milliseconds of so many rulings, each on disk before its answer.
 * @param {Page} page @param {string} address of the worker's script @param {number} wanted
 */
export function rulings(page, address, wanted) {
  return page.evaluate(ruleInPage, { address, wanted });
}
