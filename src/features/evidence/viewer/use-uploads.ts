import { useCallback, useRef, useState } from 'react';
import type { SniffError } from '../../../lib/file-sniff.ts';
import { checkUpload } from './check-upload.ts';
import type { SubmittedBy } from './viewer-item.ts';

/** What is said about a file when it is sent. */
export interface UploadFields {
  party: SubmittedBy;
  kind: string;
  /** Elements of the claim that it proves, by their codes. */
  elements: readonly string[];
  caption: string;
}

/** Sends one file; `report` may be told how much is through, 0 to 1. */
export type SendUpload = (
  file: File,
  fields: UploadFields,
  report: (share: number) => void,
) => Promise<void>;

export type UploadState =
  | { step: 'checking' }
  | { step: 'refused'; error: SniffError }
  /** Good, and not sent before somebody says whose it is and what it shows. */
  | { step: 'ready'; sha256: string }
  | { step: 'waiting' }
  /** `share` 0 to 1, absent while nobody says how far it is. */
  | { step: 'sending'; share?: number }
  | { step: 'done' }
  | { step: 'failed'; error: unknown };

export interface Upload {
  key: string;
  file: File;
  state: UploadState;
  /** What was said about it; absent until it is sent. */
  fields?: UploadFields;
}

interface Uploads {
  uploads: readonly Upload[];
  /** Checks files; good ones wait until `send`. */
  add: (files: readonly File[]) => void;
  /** Sends all that are ready, one after the other. */
  send: (fieldsOf: (file: File) => UploadFields) => void;
  /** Sends a failed one again. */
  retry: (upload: Upload) => void;
  /** Takes one off the list that is not on its way. */
  remove: (key: string) => void;
}

/** Checks files at once and sends the good ones one after the other; one that fails stops no other. */
export function useUploads(post: SendUpload): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const turn = useRef(0);

  const mark = useCallback((key: string, state: UploadState) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
  }, []);

  const queue = useCallback(
    (upload: Upload) => {
      const { key, file, fields } = upload;
      if (fields === undefined) return;
      setUploads((all) =>
        all.map((one) => (one.key === key ? { ...one, fields, state: { step: 'waiting' } } : one)),
      );
      line.current = line.current.then(async () => {
        mark(key, { step: 'sending' });
        try {
          await post(file, fields, (share) => mark(key, { step: 'sending', share }));
          mark(key, { step: 'done' });
        } catch (error) {
          mark(key, { step: 'failed', error });
        }
      });
    },
    [mark, post],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        turn.current += 1;
        const key = `upload-${turn.current}`;
        setUploads((all) => [...all, { key, file, state: { step: 'checking' } }]);
        checkUpload(file).then(
          (checked) =>
            mark(
              key,
              checked.ok
                ? { step: 'ready', sha256: checked.value }
                : { step: 'refused', error: checked.error },
            ),
          (error: unknown) => mark(key, { step: 'failed', error }),
        );
      }
    },
    [mark],
  );

  const send = (fieldsOf: (file: File) => UploadFields) => {
    for (const upload of uploads) {
      if (upload.state.step === 'ready') queue({ ...upload, fields: fieldsOf(upload.file) });
    }
  };

  const remove = useCallback(
    (key: string) => setUploads((all) => all.filter((one) => one.key !== key)),
    [],
  );

  return { uploads, add, send, retry: queue, remove };
}
