import type { Evidence } from '../../api/contract/evidence.ts';
import { showBidiControls } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';

interface AnswerFilesProps {
  ids: readonly string[] | undefined;
  evidence: readonly Pick<Evidence, 'id' | 'number' | 'fileName'>[];
}

/** Which files came with an answer, as they are numbered among the evidence. */
export function AnswerFiles({ ids, evidence }: AnswerFilesProps) {
  const t = useT();
  const files = evidence.filter(({ id }) => ids?.includes(id));
  if (files.length === 0) return null;
  return (
    <small>
      {t('review.answer.files', { count: files.length })}{' '}
      <bdi>
        {files
          .map(({ number, fileName }) =>
            t('review.file', { number, name: showBidiControls(fileName) }),
          )
          .join(', ')}
      </bdi>
    </small>
  );
}
