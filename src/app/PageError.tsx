import { useNavigate, useRevalidator, useRouteError } from 'react-router';
import { queryClient } from '../api/query.ts';
import { isProblem } from '../api/problem.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** In place of a page that could not be loaded or drawn; the frame around it keeps working. */
export function PageError() {
  const t = useT();
  const navigate = useNavigate();
  const { revalidate, state } = useRevalidator();
  const error = useRouteError();
  const words = useProblemWords(error);
  const home = (
    <ActionButton variant="quiet" onClick={() => void navigate('/disputes')}>
      {t('shell.error.home')}
    </ActionButton>
  );

  function retry(): void {
    queryClient.removeQueries({ predicate: (query) => query.state.status === 'error' });
    void revalidate();
  }

  if (isProblem(error, 'notFound')) {
    return (
      <EmptyState
        kind="none"
        level={1}
        title={t('shell.notFound.title')}
        text={t('shell.notFound.text')}
        action={home}
      />
    );
  }
  if (isProblem(error, 'forbidden')) {
    return (
      <>
        <h1>{t('shell.error.title')}</h1>
        <EmptyState kind="noRight" action={home} />
      </>
    );
  }
  return (
    <div style={{ maxWidth: 640, display: 'grid', gap: 12 }}>
      <h1>{t('shell.error.title')}</h1>
      {words === null ? null : (
        <ProblemNotice
          {...words}
          actions={
            <>
              <ActionButton busy={state === 'loading'} onClick={retry}>
                {t('common.action.retry')}
              </ActionButton>
              {home}
            </>
          }
        />
      )}
    </div>
  );
}
