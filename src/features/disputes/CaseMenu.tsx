import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import { toast } from '../../stores/toasts.ts';
import { MoreIcon } from '../../ui/Icons.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

type Asked = 'meritless' | 'conductBuyer' | 'conductSeller';

/** What is done to a case besides ruling: closing it, judging the escalation, recording conduct. */
export function CaseMenu({ dispute }: { dispute: Dispute }) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, version, can } = dispute;

  async function copyLink() {
    setAnchor(null);
    const address = new URL(`disputes/${id}`, document.baseURI).href;
    await navigator.clipboard.writeText(address).then(
      () => toast({ kind: 'done', message: t('case.menu.copied') }),
      () => toast({ kind: 'problem', message: t('case.menu.copyFailed') }),
    );
  }
  useKeys('case.keys', [{ keys: 'y', id: 'case.menu.copy', run: () => void copyLink() }]);

  async function run(act: () => Promise<unknown>, done: string) {
    setAnchor(null);
    setAsked(null);
    try {
      await act();
      toast({ kind: 'done', message: done });
    } catch (error) {
      if (!isProblem(error)) throw error;
      const words = problemWords(error, t);
      toast({ kind: 'problem', message: [words.title, words.detail].filter(Boolean).join('. ') });
    }
    await invalidate('disputeView', { params: { disputeId: id } });
    await invalidate('caseTimeline', { params: { caseId: id } });
  }
  const params = { disputeId: id };
  const finalise = () =>
    run(
      () => call('disputeFinalise', { params, body: {}, ifMatch: version }),
      t('case.menu.closed'),
    );
  const confirmReason = (reason: string) => {
    if (asked === 'meritless') {
      const body = { meritless: true, reason };
      void run(
        () => call('escalationJudge', { params, body, ifMatch: version }),
        t('case.menu.judged'),
      );
      return;
    }
    const party = asked === 'conductBuyer' ? ('buyer' as const) : ('seller' as const);
    const body = { party, code: 'pressure' as const, note: reason };
    void run(
      () => call('conductFlag', { params, body, idempotencyKey: newKey() }),
      t('case.menu.flagged'),
    );
  };
  const item = (operation: string, label: string, act: () => void) => {
    const may = can[operation] ?? { allowed: false };
    return (
      <MenuItem
        aria-disabled={!may.allowed}
        onClick={may.allowed ? act : undefined}
        sx={{ display: 'block', opacity: may.allowed ? 1 : 0.65, whiteSpace: 'normal' }}
      >
        {label}
        {may.allowed || !may.reason ? null : (
          <small style={{ display: 'block' }}>{may.reason}</small>
        )}
      </MenuItem>
    );
  };

  return (
    <>
      <IconButton
        aria-label={t('case.menu')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxInlineSize: 320 } } }}
      >
        <MenuItem onClick={() => void copyLink()}>{t('case.menu.copy')}</MenuItem>
        {item('disputeFinalise', t('case.menu.close'), () => void finalise())}
        {item('escalationJudge', t('case.menu.meritless'), () => setAsked('meritless'))}
        {item('conductFlag', t('case.menu.conductBuyer'), () => setAsked('conductBuyer'))}
        {item('conductFlag', t('case.menu.conductSeller'), () => setAsked('conductSeller'))}
      </Menu>
      {asked ? (
        <ReasonDialog
          open
          title={t(`case.ask.${asked}`)}
          text={t(asked === 'meritless' ? 'case.ask.meritlessText' : 'case.ask.conductText')}
          label={t('case.ask.reason')}
          confirmLabel={t('case.ask.confirm')}
          onClose={() => setAsked(null)}
          onConfirm={confirmReason}
        />
      ) : null}
    </>
  );
}
