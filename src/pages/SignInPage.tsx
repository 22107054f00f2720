import { styled } from '@mui/material/styles';
import { useNavigate, useSearchParams } from 'react-router';
import { queryClient, useApiMutation, useApiQuery } from '../api/query.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { PersonaCards } from '../features/session/PersonaCards.tsx';
import { useSignIn } from '../features/session/use-sign-in.ts';
import { useT } from '../locales/use-t.ts';
import { useConnection } from '../stores/connection.ts';
import { startSession } from '../stores/session.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { Brand } from '../ui/Brand.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { PanelSkeleton } from '../ui/Skeletons.tsx';
import { tone } from '../ui/tokens.ts';

const Desk = styled('main')({
  boxSizing: 'border-box',
  minBlockSize: '100dvh',
  maxInlineSize: 820,
  margin: '0 auto',
  padding: 'clamp(20px, 8vh, 88px) 20px 48px',
  display: 'flex',
  flexDirection: 'column',
  gap: 20,
  '& header p': { color: tone.ink2, marginBlockStart: 4 },
  '& h1': { fontSize: 18 },
  '& header strong': { paddingInline: 0, paddingBlockEnd: 24 },
});

/** Only addresses of this console: a link must not send a signed-in person elsewhere. */
function nextPath(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) ? asked : '/disputes';
}

function Personas({ onDone }: { onDone: () => void }) {
  const t = useT();
  const list = useApiQuery('personaList');
  const signIn = useSignIn(onDone);
  const words = useProblemWords(list.error ?? signIn.error);
  const retry = (
    <ActionButton onClick={() => void list.refetch()}>{t('common.action.retry')}</ActionButton>
  );
  return (
    <>
      {words === null ? null : (
        <ProblemNotice {...words} {...(list.isError ? { actions: retry } : {})} />
      )}
      {list.isPending ? <PanelSkeleton height={220} /> : null}
      {list.data?.items.length === 0 ? (
        <EmptyState kind="none" title={t('session.signIn.empty')} />
      ) : null}
      <PersonaCards
        personas={list.data?.items ?? []}
        busyId={signIn.isPending ? (signIn.variables.body?.personaId ?? null) : null}
        onPick={(persona) => signIn.mutate({ body: { personaId: persona.id } })}
      />
    </>
  );
}

/** With a live backend people sign in over there; this page only looks whether they did. */
function LiveSignIn({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { signInUrl } = useConnection();
  const look = useApiMutation('sessionView', {
    onSuccess: (session) => {
      startSession(session);
      onDone();
    },
  });
  const words = useProblemWords(look.error);
  return (
    <>
      <p>{t('session.live.text')}</p>
      {words === null ? null : <ProblemNotice {...words} />}
      {signInUrl === undefined ? null : <a href={signInUrl}>{t('session.again.elsewhere')}</a>}
      <div>
        <ActionButton variant="primary" busy={look.isPending} onClick={() => look.mutate({})}>
          {t('session.live.continue')}
        </ActionButton>
      </div>
    </>
  );
}

export default function SignInPage() {
  const t = useT();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { standalone, signInUrl } = useConnection();
  const done = () => {
    queryClient.clear();
    void navigate(nextPath(search.get('next')), { replace: true });
  };
  const elsewhere = !standalone && signInUrl !== undefined;
  return (
    <Desk>
      <header>
        <Brand />
        <h1 tabIndex={-1}>{t('session.signIn.title')}</h1>
        {standalone ? <p>{t('session.signIn.clock')}</p> : null}
      </header>
      {elsewhere ? <LiveSignIn onDone={done} /> : <Personas onDone={done} />}
    </Desk>
  );
}
