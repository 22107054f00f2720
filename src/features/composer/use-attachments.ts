import { useState } from 'react';
import { call } from '../../api/client.ts';
import { type Attachment, ATTACHMENTS_MAX } from '../../api/contract/attachments.ts';
import { isProblem } from '../../api/problem.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { MAX_FILE_BYTES } from '../../lib/file-sniff.ts';
import { useT } from '../../locales/use-t.ts';
import { draftNow, keepDraft, useDraft } from '../../stores/drafts.ts';
import type { Audience } from './draft-words.ts';

/** The files of a message that is being written: handed in already, named when it is sent. */
interface Files {
  items: readonly Attachment[];
}
const none: Files = { items: [] };

/** The name under which the files for an audience are kept. */
export function filesNameOf(caseId: string, audience: Audience): string {
  return `files:${caseId}:${audience}`;
}

/** Files that were taken back with their words stand beside them again. */
export function giveFilesBack(
  caseId: string,
  audience: Audience,
  files: readonly Attachment[],
): void {
  if (files.length === 0) return;
  const name = filesNameOf(caseId, audience);
  const { items } = draftNow(name, none);
  const known = new Set(items.map(({ id }) => id));
  keepDraft(name, { items: [...items, ...files.filter(({ id }) => !known.has(id))] });
}

/** A file that was not taken, and why. */
interface Refused {
  name: string;
  why: string;
}

/** Hands files in while the words are written, and keeps which they are with the draft. */
export function useAttachments(caseId: string, audience: Audience) {
  const t = useT();
  const name = filesNameOf(caseId, audience);
  const [{ items }, set, clear] = useDraft<Files>(name, none);
  const [underWay, setUnderWay] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  async function add(file: File): Promise<void> {
    const refuse = (why: string) => setRefused((before) => [...before, { name: file.name, why }]);
    if (draftNow(name, none).items.length >= ATTACHMENTS_MAX)
      return refuse(t('composer.files.tooMany', { most: ATTACHMENTS_MAX }));
    // Not even sent: it would only be refused at the other end.
    if (file.size > MAX_FILE_BYTES) return refuse(t('composer.files.tooLarge'));
    setUnderWay((count) => count + 1);
    try {
      const form = new FormData();
      form.set('file', file);
      giveFilesBack(caseId, audience, [await call('attachmentAdd', { params: { caseId }, form })]);
    } catch (error) {
      if (!isProblem(error)) throw error;
      refuse(problemLine(error, t));
    } finally {
      setUnderWay((count) => count - 1);
    }
  }

  return {
    items,
    busy: underWay > 0,
    refused,
    async addAll(files: readonly File[]): Promise<void> {
      setRefused([]);
      for (const file of files) await add(file);
    },
    remove: (id: string) => set({ items: items.filter((item) => item.id !== id) }),
    clear,
  };
}
