import { useProblemWords } from '../api/use-problem-words.ts';
import { AppIntl } from '../locales/AppIntl.tsx';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { AppTheme } from '../ui/AppTheme.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

function Words({ error }: { error: unknown }) {
  const t = useT();
  const words = useProblemWords(error);
  return (
    <main style={{ maxWidth: 640, margin: '12vh auto', padding: 20, display: 'grid', gap: 12 }}>
      <h1>{t('shell.boot.failed')}</h1>
      <ProblemNotice
        title={t('shell.boot.failed')}
        detail={words?.title}
        next={words?.next}
        reference={words?.reference}
        actions={
          <ActionButton onClick={() => globalThis.location.reload()}>
            {t('common.action.retry')}
          </ActionButton>
        }
      />
    </main>
  );
}

/** When nobody can be connected to, not even the built-in backend. */
export function BootFailure({ error, nonce }: { error: unknown; nonce: string | undefined }) {
  return (
    <AppIntl locale="en">
      <AppTheme colorScheme="system" {...(nonce === undefined ? {} : { nonce })}>
        <Words error={error} />
      </AppTheme>
    </AppIntl>
  );
}
