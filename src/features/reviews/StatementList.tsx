import type { Statement } from '../../api/contract/statements.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DownloadIcon } from '../../ui/Icons.tsx';
import { statementText } from '../../lib/statement-text.ts';
import { saveBytes } from '../../ui/save-file.ts';

/** The statements of reasons that were issued, each to be saved in the Commission's form. */
export function StatementList({ statements }: { statements: readonly Statement[] }) {
  const t = useT();
  return statements.map((statement) => (
    <div
      key={statement.id}
      style={{ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <span>
        {t('review.statement', { puid: statement.record.puid })} ·{' '}
        {t(`review.statement.${statement.state}`)}
      </span>
      <ActionButton
        size="small"
        icon={<DownloadIcon />}
        onClick={() =>
          saveBytes(
            new TextEncoder().encode(statementText([statement])),
            `statement-${statement.reference}.json`,
          )
        }
      >
        {t('review.statement.save')}
      </ActionButton>
    </div>
  ));
}
