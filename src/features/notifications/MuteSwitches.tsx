import FormControlLabel from '@mui/material/FormControlLabel';
import { styled } from '@mui/material/styles';
import Switch from '@mui/material/Switch';
import { CASE_QUEUES } from '../../api/contract/queue-names.ts';
import { type MuteRule, NOTIFICATION_KINDS } from '../../api/contract/notifications.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT, type Translate } from '../../locales/use-t.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { useMutes } from './use-mutes.ts';

const Switches = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 170px), 1fr))',
  marginBlockStart: 6,
});

type Mutes = ReturnType<typeof useMutes>;
type Cases = readonly { id: string; reference: string }[];

function ruleWords(t: Translate, { kind, queue, caseId = '' }: MuteRule, cases: Cases): string {
  const reference = cases.find(({ id }) => id === caseId)?.reference ?? caseId;
  const about = queue === undefined ? reference : t(`shell.nav.${queue}`);
  return kind === undefined ? about : `${about}: ${t(`notifications.kind.${kind}`)}`;
}

interface RuleSwitchesProps {
  label: string;
  rules: readonly { rule: MuteRule; label: string }[];
  mutes: Mutes;
}

function RuleSwitches({ label, rules, mutes }: RuleSwitchesProps) {
  return (
    <Switches role="group" aria-label={label}>
      {rules.map(({ rule, label: name }) => (
        <FormControlLabel
          key={name}
          label={name}
          control={
            <Switch
              size="small"
              checked={!mutes.isMuted(rule)}
              onChange={(event) => mutes.setMuted(rule, !event.target.checked)}
            />
          }
        />
      ))}
    </Switches>
  );
}

interface MuteSwitchesProps {
  mutes: Mutes;
  /** The cases that were told of, for their references. */
  cases: Cases;
}

/** A switch for every kind of notification and every queue; narrower rules can be taken away. */
export function MuteSwitches({ mutes, cases }: MuteSwitchesProps) {
  const t = useT();
  const words = useProblemWords(mutes.error);
  return (
    <>
      {words === null ? null : <ProblemNotice {...words} />}
      <RuleSwitches
        label={t('notifications.told')}
        rules={NOTIFICATION_KINDS.map((kind) => ({
          rule: { kind },
          label: t(`notifications.kind.${kind}`),
        }))}
        mutes={mutes}
      />
      <RuleSwitches
        label={t('notifications.told.queues')}
        rules={CASE_QUEUES.map((queue) => ({ rule: { queue }, label: t(`shell.nav.${queue}`) }))}
        mutes={mutes}
      />
      {mutes.narrow.map((rule) => {
        const about = ruleWords(t, rule, cases);
        return (
          <FilterChip
            key={about}
            active
            label={t('notifications.muted', { about })}
            onRemove={() => mutes.setMuted(rule, false)}
          />
        );
      })}
    </>
  );
}
