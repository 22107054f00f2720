import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import { formatMoney } from '../../lib/money.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { Difference } from './stale.ts';

interface StaleNoticeProps {
  difference: Difference;
  seen: Dispute;
  now: Dispute;
  onAccept: () => void;
}

/** Stop, don't warn: what changed, with everything typed kept, until the person has looked. */
export function StaleNotice({ difference, seen, now, onAccept }: StaleNoticeProps) {
  const t = useT();
  const { locale } = useIntl();
  const { newItems, remaining, ruling, status } = difference;
  return (
    <ProblemNotice
      severity="warning"
      alert
      title={t('ruling.stale.title')}
      detail={
        <>
          {t('ruling.stale.text')}
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
            {newItems > 0 ? <li>{t('ruling.stale.evidence', { count: newItems })}</li> : null}
            {remaining ? (
              <li>
                {t('ruling.stale.money', {
                  now: formatMoney(remaining.now, locale),
                  seen: formatMoney(remaining.seen, locale),
                })}
              </li>
            ) : null}
            {ruling ? (
              <li>
                {t('ruling.stale.ruling', {
                  name: ruling.proposer.name,
                  kind: t(`ruling.kindLong.${ruling.kind}`),
                  state: t(`ruling.state.${ruling.state}`),
                })}
              </li>
            ) : null}
            {status ? <li>{t('ruling.stale.status', { status })}</li> : null}
            <li>{t('ruling.stale.version', { now: now.version, seen: seen.version })}</li>
          </ul>
        </>
      }
      actions={
        <ActionButton size="small" onClick={onAccept}>
          {t('ruling.stale.accept')}
        </ActionButton>
      }
    />
  );
}
