// What a visit fetches until its first rows. Counted at the server, after gzip; kB are 1,000 bytes.

export const BUDGET = { codeToRows: 400, shell: 250, requests: 10, calls: 4 };

/** The backend inside the browser: the engine's worker, and MSW in front of it (config/chunks.ts). */
const ENGINE = /\/(worker|msw|browser-engine|engine)-/;
const CODE = /\.(m?js|css)$/;
/** Nothing waits for these. */
const ASIDE = /favicon|\.woff2$/;

/**
 * Code that may only come when somebody uses it, by words that stay in it when names are shortened.
 * @type {Readonly<Record<string, RegExp>>}
 */
const LATER = {
  grid: /MuiDataGrid-virtualScroller/,
  pdf: /PDFDocumentLoadingTask|GlobalWorkerOptions/,
  charts: /MuiChartsSurface|MuiBarElement/,
  documents: /word\/document\.xml/,
  zoom: /react-transform-wrapper/,
  ripple: /rippleVisible/,
  inputs: /inputTypeSearch/,
};

/** @param {readonly import('./static-server.mjs').Sent[]} sent */
function kilobytes(sent) {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

/**
 * Sums up the log of a visit that has just shown its first rows.
 * @param {readonly import('./static-server.mjs').Sent[]} sent
 * @param {(path: string) => string} textOf the code of a path
 */
export function weigh(sent, textOf) {
  const code = sent.filter(({ path }) => CODE.test(path));
  const page = code.filter(({ path }) => !ENGINE.test(path));
  const early = Object.entries(LATER)
    .filter(([, sign]) => page.some(({ path }) => sign.test(textOf(path))))
    .map(([name]) => name);
  return {
    codeToRows: kilobytes(code),
    shell: kilobytes(page),
    requests: sent.filter(({ path }) => !ASIDE.test(path)).length,
    early,
  };
}
