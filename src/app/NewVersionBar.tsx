import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { onMissingCode } from '../stores/late-code.ts';
import { toast } from '../stores/toasts.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { tone } from '../ui/tokens.ts';
import { isCodeGone, reloadPage, useVersionNews, useVersionWatch } from './new-version.ts';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  padding: '5px 20px',
  backgroundColor: tone.accentBg,
  color: tone.accent,
  fontSize: 12,
  '@media print': { display: 'none' },
});

/** Says calmly that a newer build is served. It never reloads by itself. */
export function NewVersionBar() {
  const t = useT();
  useVersionWatch();
  const { news } = useVersionNews();
  const [later, setLater] = useState(false);
  useEffect(() => {
    onMissingCode(() => {
      void isCodeGone().then((isGone) => {
        if (!isGone) toast({ kind: 'problem', message: t('problem.network.title') });
      });
    });
  }, [t]);
  if (news === 'none' || (later && news === 'ready')) return null;
  return (
    <Bar role="status">
      <span>{t(news === 'superseded' ? 'shell.version.superseded' : 'shell.version.bar')}</span>
      <ActionButton size="small" onClick={reloadPage}>
        {t('shell.version.reload')}
      </ActionButton>
      {news === 'ready' ? (
        <ActionButton size="small" variant="quiet" onClick={() => setLater(true)}>
          {t('shell.version.later')}
        </ActionButton>
      ) : null}
    </Bar>
  );
}
