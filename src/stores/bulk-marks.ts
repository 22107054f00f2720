import { create } from 'zustand';
import { useSession } from './session.ts';

/** A bulk run started from this browser whose end its person has not been told here. */
export interface BulkMark {
  id: string;
  /** Address of the queue in which its rows were chosen; empty for a retry from elsewhere. */
  from: string;
}

type Marks = Readonly<Record<string, readonly BulkMark[]>>;

const STORE_KEY = 'recourse.bulk';
const none: readonly BulkMark[] = [];

function isMark(value: unknown): value is BulkMark {
  const { id, from } = (value ?? {}) as Partial<BulkMark>;
  return typeof id === 'string' && typeof from === 'string';
}

function read(): Marks {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(STORE_KEY) ?? '{}');
    return Object.fromEntries(
      Object.entries(stored ?? {}).flatMap(([agent, marks]) =>
        Array.isArray(marks) ? [[agent, marks.filter(isMark)]] : [],
      ),
    );
  } catch {
    // Closed or damaged: the runs go on, and their own events tell of them.
    return {};
  }
}

const useMarks = create<{ marks: Marks }>(() => ({ marks: read() }));

function put(change: (own: readonly BulkMark[]) => readonly BulkMark[]): void {
  const me = useSession.getState().session?.agent.id ?? '';
  // Another tab may have written since.
  const stored = read();
  const marks = { ...stored, [me]: change(stored[me] ?? none) };
  useMarks.setState({ marks });
  try {
    globalThis.localStorage?.setItem(STORE_KEY, JSON.stringify(marks));
  } catch {
    // Closed or full: the mark lasts as long as the page.
  }
}

/** Runs whose end this person waits for, over reloads too. */
export function useBulkMarks(): readonly BulkMark[] {
  const me = useSession((state) => state.session?.agent.id ?? '');
  return useMarks(({ marks }) => marks[me] ?? none);
}

/** Waits for the end of a run. */
export function markBulk(mark: BulkMark): void {
  put((own) => [...own.filter(({ id }) => id !== mark.id), mark]);
}

/** Its end was told. */
export function unmarkBulk(gone: string): void {
  put((own) => own.filter(({ id }) => id !== gone));
}
