import { useEffect, useRef, useState } from 'react';
import { call } from '../../../api/client.ts';
import { CSV_START, csvLine } from '../../../lib/csv.ts';
import { useT } from '../../../locales/use-t.ts';
import { saveCsv } from '../../../ui/save-file.ts';
import type { Queue } from '../queue-spec.ts';
import { resultQuery } from '../queue-url.ts';
import { exportColumns, exportFileName } from './export-table.ts';

/** Rows of one answer. */
const PAGE = '500';

/** What was read so far; it outlives a failure. */
interface Progress {
  exportId: string;
  /** The instant whose rows these are (UTC). */
  at: string;
  total: number;
  read: number;
  cursor: string | undefined;
  parts: readonly string[];
}

export type ExportState = 'idle' | 'running' | 'failed' | 'done';

/**
 * Reads the whole result of a queue page by page into a file. The API holds the result as it was at one
 * instant, so that cases which change meanwhile neither slip through nor come twice.
 */
export function useExport(queue: Queue, search: URLSearchParams) {
  const t = useT();
  const [state, setState] = useState<ExportState>('idle');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const columns = exportColumns(queue.queue);

  async function begin(): Promise<Progress> {
    const asked = { params: { queue: queue.queue }, body: resultQuery(queue, search) };
    const { id, at, total } = await call('exportBegin', asked);
    const head = `${CSV_START}${csvLine(columns.map((column) => t(column.id)))}`;
    return { exportId: id, at, total, read: 0, cursor: undefined, parts: [head] };
  }

  async function next(from: Progress, signal: AbortSignal): Promise<Progress> {
    const { exportId, cursor } = from;
    const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
    const page = await call('exportPage', { params: { exportId }, query, signal });
    const text = page.items.map((row) => csvLine(columns.map(({ cell }) => cell(row)))).join('');
    return {
      ...from,
      read: from.read + page.items.length,
      cursor: page.nextCursor,
      parts: [...from.parts, text],
    };
  }

  function save({ at, parts }: Progress): void {
    saveCsv(parts, exportFileName(queue.queue, at));
  }

  async function run(known: Progress | null): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    setState('running');
    setError(null);
    try {
      let now = known ?? (await begin());
      do {
        if (signal.aborted) return;
        setProgress(now);
        now = await next(now, signal);
      } while (now.cursor !== undefined);
      if (signal.aborted) return;
      setProgress(now);
      save(now);
      setState('done');
    } catch (problem) {
      if (signal.aborted) return;
      setError(problem);
      setState('failed');
    }
  }

  function cancel(): void {
    stop.current?.abort();
    setProgress(null);
    setState('idle');
  }

  return {
    state,
    progress,
    error,
    start: () => void run(null),
    /** From the first page that did not come, at the same instant. */
    goOn: () => void run(progress),
    savePart: () => progress && save(progress),
    cancel,
    fileName: progress === null ? '' : exportFileName(queue.queue, progress.at),
  };
}
