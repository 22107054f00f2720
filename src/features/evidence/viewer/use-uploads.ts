import { useCallback, useRef, useState } from 'react';
import type { SniffError } from '../../../lib/file-sniff.ts';
import { checkUpload } from './check-upload.ts';
import type { SubmittedBy } from './viewer-item.ts';

/** What is said about files on their way in. */
export interface UploadFields {
  party: SubmittedBy;
  kind: string;
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
  | { step: 'waiting' }
  /** `share` 0 to 1, absent while nobody says how far it is. */
  | { step: 'sending'; share?: number }
  | { step: 'done' }
  | { step: 'failed'; error: unknown };

export interface Upload {
  key: string;
  file: File;
  fields: UploadFields;
  state: UploadState;
}

interface Uploads {
  uploads: readonly Upload[];
  add: (files: readonly File[], fields: UploadFields) => void;
  /** Sends a failed one again. */
  retry: (upload: Upload) => void;
  /** Takes a finished, failed or refused one off the list. */
  remove: (key: string) => void;
}

/** Checks files at once and sends the good ones one after the other; one that fails stops no other. */
export function useUploads(send: SendUpload): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const turn = useRef(0);

  const mark = useCallback((key: string, state: UploadState) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
  }, []);

  const queue = useCallback(
    (upload: Upload) => {
      const { key, file, fields } = upload;
      mark(key, { step: 'waiting' });
      line.current = line.current.then(async () => {
        mark(key, { step: 'sending' });
        try {
          await send(file, fields, (share) => mark(key, { step: 'sending', share }));
          mark(key, { step: 'done' });
        } catch (error) {
          mark(key, { step: 'failed', error });
        }
      });
    },
    [mark, send],
  );

  const add = useCallback(
    (files: readonly File[], fields: UploadFields) => {
      for (const file of files) {
        turn.current += 1;
        const upload: Upload = {
          key: `upload-${turn.current}`,
          file,
          fields,
          state: { step: 'checking' },
        };
        setUploads((all) => [...all, upload]);
        checkUpload(file).then(
          (error) =>
            error === undefined ? queue(upload) : mark(upload.key, { step: 'refused', error }),
          (error: unknown) => mark(upload.key, { step: 'failed', error }),
        );
      }
    },
    [mark, queue],
  );

  const remove = useCallback(
    (key: string) => setUploads((all) => all.filter((one) => one.key !== key)),
    [],
  );

  return { uploads, add, retry: queue, remove };
}
