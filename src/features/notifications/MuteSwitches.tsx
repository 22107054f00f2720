import FormControlLabel from '@mui/material/FormControlLabel';
import { styled } from '@mui/material/styles';
import Switch from '@mui/material/Switch';
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

type Cases = readonly { id: string; reference: string }[];

function ruleWords(t: Translate, { kind, queue, caseId = '' }: MuteRule, cases: Cases): string {
  const reference = cases.find(({ id }) => id === caseId)?.reference ?? caseId;
  const about = queue === undefined ? reference : t(`shell.nav.${queue}`);
  return kind === undefined ? about : `${about}: ${t(`notifications.kind.${kind}`)}`;
}

interface MuteSwitchesProps {
  mutes: ReturnType<typeof useMutes>;
  /** The cases that were told of, for their references. */
  cases: Cases;
}

/** A switch for every kind of notification; rules about a queue or a case can be taken away. */
export function MuteSwitches({ mutes, cases }: MuteSwitchesProps) {
  const t = useT();
  const words = useProblemWords(mutes.error);
  return (
    <>
      {words === null ? null : <ProblemNotice {...words} />}
      <Switches role="group" aria-label={t('notifications.told')}>
        {NOTIFICATION_KINDS.map((kind) => (
          <FormControlLabel
            key={kind}
            label={t(`notifications.kind.${kind}`)}
            control={
              <Switch
                size="small"
                checked={!mutes.isMuted(kind)}
                onChange={(event) => mutes.setMuted(kind, !event.target.checked)}
              />
            }
          />
        ))}
      </Switches>
      {mutes.narrow.map((rule) => {
        const about = ruleWords(t, rule, cases);
        return (
          <FilterChip
            key={about}
            active
            label={t('notifications.muted', { about })}
            onRemove={() => mutes.drop(rule)}
          />
        );
      })}
    </>
  );
}
