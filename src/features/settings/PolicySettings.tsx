import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { Policy } from '../../api/contract/policy.ts';
import { CLOCK_NAMES } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';
import { ReviewClauses } from './ReviewClauses.tsx';

const Columns = styled('div')({
  // Panels are of every height: columns leave no holes beside the tall ones.
  columnWidth: 420,
  columnGap: 14,
  '& > *': { breakInside: 'avoid', marginBlockEnd: 14 },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { padding: '6px 8px', borderRadius: 6 },
  '& li + li': { borderBlockStart: `1px solid ${tone.line}` },
  '& li:target, & li:focus': { backgroundColor: tone.accentBg, ...focusRing, outlineOffset: -2 },
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5 },
});

/** An ISO 8601 duration in the viewer's words: `PT72H` as 72 hours. */
function useDuration() {
  const { formatNumber } = useIntl();
  return (iso: string): string => {
    const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso) ?? [];
    const parts = [
      [days, 'day'],
      [hours, 'hour'],
      [minutes, 'minute'],
    ] as const;
    const words = parts.flatMap(([count, unit]) =>
      count === undefined
        ? []
        : [formatNumber(Number(count), { style: 'unit', unit, unitDisplay: 'long' })],
    );
    return words.length > 0 ? words.join(' ') : iso;
  };
}

interface PolicySettingsProps {
  policy: Policy;
  /** The clause that the address names. */
  clause: string;
}

/** The policy in force, to read: what rulings name, how long everybody has, why cases are decided so. */
export function PolicySettings({ policy, clause }: PolicySettingsProps) {
  const t = useT();
  const duration = useDuration();
  useEffect(() => {
    const line = clause === '' ? null : document.getElementById(clause);
    line?.focus();
    line?.scrollIntoView?.({ block: 'center' });
  }, [clause]);
  const clocks = CLOCK_NAMES.flatMap((name) => {
    const { due, calendar, zone } = policy.clocks[name];
    const counted = t(`settings.policy.calendar.${zone === 'seller' ? 'sellerDays' : calendar}`);
    const clock = t(`case.clock.${name}`);
    const value = (time: string) => `${duration(time)}, ${counted}`;
    if (name !== 'resolution') return [{ id: name, label: clock, value: value(due) }];
    // How long a ticket may take follows from how urgent it is.
    return (['urgent', 'high', 'normal'] as const).map((priority) => ({
      id: `${name} ${priority}`,
      label: t('settings.policy.resolution', {
        clock,
        priority: t(`queue.ticket.priority.${priority}`),
      }),
      value: value(policy.resolutionDue[priority]),
    }));
  });
  return (
    <Columns>
      <Panel title={t('settings.policy.clauses')}>
        <ul>
          {policy.clauses.map(({ id, title }) => (
            <li key={id} id={id} tabIndex={-1}>
              {title}
            </li>
          ))}
        </ul>
      </Panel>
      <ReviewClauses reviews={policy.reviews} />
      <Panel title={t('settings.policy.clocks')}>
        <Facts facts={clocks} />
      </Panel>
      <Panel title={t('settings.policy.codes')}>
        <ul>
          {policy.reasonCodes.map(({ code, label, kinds }) => (
            <li key={code}>
              {label}
              <small>{kinds.map((kind) => t(`ruling.kindLong.${kind}`)).join(', ')}</small>
            </li>
          ))}
        </ul>
      </Panel>
    </Columns>
  );
}
