import { useApiMutation } from '../../api/query.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** Has the server recompute every hash, and says what came of it. */
export function useVerifyChain() {
  const t = useT();
  const verify = useApiMutation('auditVerify');
  const words = useProblemWords(verify.error);
  const { data } = verify;
  const button = (
    <ActionButton icon={<CheckIcon />} busy={verify.isPending} onClick={() => verify.mutate({})}>
      {t('audit.verify')}
    </ActionButton>
  );

  function result() {
    if (words !== null) return <ProblemNotice {...words} />;
    if (data === undefined) return null;
    if (data.ok) {
      const text = t('audit.verify.okText', { count: data.count });
      return (
        <ProblemNotice
          severity="info"
          alert
          title={t('audit.verify.ok')}
          detail={text}
          reference={data.head}
        />
      );
    }
    const title = t('audit.verify.broken', { seq: data.brokenAt ?? 0 });
    return (
      <ProblemNotice title={title} detail={t('audit.verify.brokenText')} reference={data.head} />
    );
  }

  return { button, result: result() };
}
