import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import { toast } from '../../stores/toasts.ts';
import { MoreIcon } from '../../ui/Icons.tsx';
import { ConductDialog } from './ConductDialog.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useCaseActs } from './use-case-acts.ts';

type Asked = 'merit' | 'buyer' | 'seller';

/** What is done to a case besides ruling: closing it, judging the escalation, recording conduct. */
export function CaseMenu({ dispute }: { dispute: Dispute }) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, can } = dispute;
  const { finalise, judge, flag } = useCaseActs(dispute);
  const merit = dispute.escalation?.meritless ? 'meritful' : 'meritless';

  async function copyLink() {
    const address = new URL(`disputes/${id}`, document.baseURI).href;
    await navigator.clipboard.writeText(address).then(
      () => toast({ kind: 'done', message: t('case.menu.copied') }),
      () => toast({ kind: 'problem', message: t('case.menu.copyFailed') }),
    );
  }
  const button = useRef<HTMLButtonElement>(null);
  useKeys('case.keys', [{ keys: 's', id: 'case.key.more', run: () => setAnchor(button.current) }]);

  const item = (operation: string | null, label: string, act: () => void) => {
    const may = operation === null ? { allowed: true } : (can[operation] ?? { allowed: false });
    return (
      <MenuItem
        aria-disabled={!may.allowed}
        onClick={() => {
          if (!may.allowed) return;
          setAnchor(null);
          act();
        }}
        sx={{ display: 'block', opacity: may.allowed ? 1 : 0.65, whiteSpace: 'normal' }}
      >
        {label}
        {'reason' in may && may.reason ? (
          <small style={{ display: 'block' }}>{may.reason}</small>
        ) : null}
      </MenuItem>
    );
  };

  return (
    <>
      <IconButton
        ref={button}
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
        // While it fades it would swallow the next key.
        transitionDuration={0}
        slotProps={{ paper: { sx: { maxInlineSize: 320 } } }}
      >
        {item(null, t('case.menu.copy'), () => void copyLink())}
        {item('disputeFinalise', t('case.menu.close'), () => void finalise())}
        {item('escalationJudge', t(`case.menu.${merit}`), () => setAsked('merit'))}
        {item('conductFlag', t('case.menu.conductBuyer'), () => setAsked('buyer'))}
        {item('conductFlag', t('case.menu.conductSeller'), () => setAsked('seller'))}
      </Menu>
      {asked === 'merit' ? (
        <ReasonDialog
          title={t(`case.ask.${merit}`)}
          text={t('case.ask.meritText')}
          label={t('case.ask.why')}
          confirmLabel={t('case.ask.confirm')}
          onClose={() => setAsked(null)}
          onConfirm={judge}
        />
      ) : null}
      {asked === 'buyer' || asked === 'seller' ? (
        <ConductDialog
          party={asked}
          name={dispute[asked].name}
          onClose={() => setAsked(null)}
          onRecord={(code, note) => flag(asked, code, note)}
        />
      ) : null}
    </>
  );
}
