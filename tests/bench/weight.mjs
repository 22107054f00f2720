// What a visit fetches until its first rows, by what it belongs to. Counted at the server, after gzip.

/** Budgets in kB (1,000 bytes) and in requests. */
export const BUDGET = { codeToRows: 400, shell: 250, requests: 10, calls: 4 };

/** Parts that may only come when somebody uses them. */
const LATER = /grid|pdf|docx|mammoth|exif|charts|zoom|approvals|audit|ruling|evidence|demostage/i;
/** The backend inside the browser: engine, its worker and MSW. */
const ENGINE = /worker|standalone|engine/i;
const CODE = /\.(m?js|css)$/;
/** Worlds, the scheme icon and fonts are no code, and nothing waits for them. */
const ASIDE = /favicon|\.woff2$/;

/** @param {readonly import('./static-server.mjs').Sent[]} sent */
function kilobytes(sent) {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

/**
 * Sums up the log of a visit that has just shown its first rows.
 * @param {readonly import('./static-server.mjs').Sent[]} sent
 */
export function weigh(sent) {
  const code = sent.filter(({ path }) => CODE.test(path));
  const engine = code.filter(({ path }) => ENGINE.test(path));
  return {
    codeToRows: kilobytes(code),
    engine: kilobytes(engine),
    shell: kilobytes(code.filter((file) => !engine.includes(file) && !/grid/i.test(file.path))),
    requests: sent.filter(({ path }) => !ASIDE.test(path)).length,
    early: code.map(({ path }) => path).filter((path) => LATER.test(path)),
  };
}
