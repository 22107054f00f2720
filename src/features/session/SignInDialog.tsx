import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useConnection } from '../../stores/connection.ts';
import { startSession, useSession } from '../../stores/session.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** Whoever was writing goes on with one key. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

interface SignInDialogProps {
  /** True: signed in again, send the waiting requests. False: leave. */
  onSettle: (answer: boolean) => void;
}

/**
 * Over the live page when the server ended the session: the page behind keeps every word. The same
 * person goes on; somebody else starts at the sign-in page, because what is open here is not theirs.
 */
export function SignInDialog({ onSettle }: SignInDialogProps) {
  const t = useT();
  const textId = useId();
  const { session, expired } = useSession();
  const { standalone, signInUrl } = useConnection();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const words = useProblemWords(problem);
  const name = session?.agent.name ?? '';

  async function again(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const personaId = session?.agent.id ?? '';
      const renewed =
        standalone || session?.token !== undefined
          ? await call('sessionCreate', { body: { personaId } })
          : await call('sessionView', {});
      // The cookie may be somebody else's by now: nothing of the first person is sent as theirs.
      if (renewed.agent.id !== personaId) return onSettle(false);
      startSession(renewed);
      onSettle(true);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog open={expired && session !== null} maxWidth="xs" fullWidth aria-describedby={textId}>
      <DialogTitle>{t('session.again.title')}</DialogTitle>
      <DialogContent>
        <p id={textId}>{t('session.again.text', { name })}</p>
        {signInUrl === undefined ? null : (
          <p>
            <a href={signInUrl} target="_blank" rel="noreferrer">
              {t('session.again.elsewhere')}
            </a>
          </p>
        )}
        {words === null ? null : <ProblemNotice {...words} />}
      </DialogContent>
      <DialogActions>
        <ActionButton variant="quiet" onClick={() => onSettle(false)}>
          {t('session.again.other')}
        </ActionButton>
        <ActionButton variant="primary" ref={takeFocus} busy={busy} onClick={() => void again()}>
          {t('session.again.continue', { name })}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
