import { useIntl } from 'react-intl';
import type { ClockZone, ExplainedClock } from '../../api/contract/clocks.ts';
import { useT } from '../../locales/use-t.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { momentFormat, reasonWords, spanWords, weekWords } from './story-words.ts';

const lines = { textAlign: 'start', maxInlineSize: 260 } as const;

/** Several lines as one value. */
function several(texts: readonly string[]) {
  return texts.map((text) => (
    <div key={text} style={lines}>
      {text}
    </div>
  ));
}

/** A line that only some clocks have. */
function known(id: string, label: string, value: Fact['value'] | undefined): Fact[] {
  return value === undefined ? [] : [{ id, label, value }];
}

/** The same as the picture, to be read: each step with its numbers. */
export function StoryLines({ clock }: { clock: ExplainedClock }) {
  const t = useT();
  const { formatDate, formatList } = useIntl();
  const { workingTime, holidays, pauses, peak } = clock;
  const when = (at: string) => formatDate(at, momentFormat(clock));
  const date = (day: string) =>
    formatDate(`${day}T00:00:00Z`, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
  const runs = workingTime.always
    ? [t('clocks.calendar.always')]
    : [...weekWords(t, workingTime.weekly), workingTime.timeZone.replaceAll('_', ' ')];
  if (!workingTime.current) runs.push(t('clocks.calendar.past', { version: workingTime.version }));
  const paused = pauses.map(({ from, to, reason, workingMs }) => {
    const said = { reason: reasonWords(t, reason), span: spanWords(t, workingMs) };
    return to === undefined
      ? t('clocks.pause.open', { from: when(from), ...said })
      : t('clocks.pause', { from: when(from), to: when(to), ...said });
  });
  const facts: Fact[] = [
    { id: 'start', label: t('clocks.line.start'), value: when(clock.startedAt) },
    { id: 'runs', label: t('clocks.line.calendar'), value: several(runs) },
    ...known('peak', t('clocks.line.peak'), peak),
    ...(holidays.length > 0
      ? known('holidays', t('clocks.line.holidays'), formatList(holidays.map(date)))
      : []),
    ...(paused.length > 0 ? known('paused', t('clocks.line.paused'), several(paused)) : []),
    { id: 'used', label: t('clocks.line.used'), value: spanWords(t, clock.usedMs) },
    { id: 'left', label: t('clocks.line.left'), value: spanWords(t, clock.leftMs) },
    ...(clock.warnAt === undefined ? [] : known('warn', t('clocks.line.warn'), when(clock.warnAt))),
    { id: 'due', label: t('clocks.line.due'), value: when(clock.dueAt), strong: true },
    ...(clock.stoppedAt === undefined
      ? []
      : known('stopped', t('clocks.line.stopped'), when(clock.stoppedAt))),
  ];
  return <Facts facts={facts} />;
}

/** When it is due on the wall of everybody whose time matters. */
export function LocalTimes({
  clock,
  zones,
}: {
  clock: ExplainedClock;
  zones: readonly ClockZone[];
}) {
  const t = useT();
  const { formatDate } = useIntl();
  return (
    <Facts
      facts={zones.map(({ who, city, timeZone }) => {
        const place = city ?? timeZone.replace(/^.*\//, '').replaceAll('_', ' ');
        return {
          id: who,
          label: t('clocks.zone.place', { who: t(`clocks.zone.${who}`), place }),
          value: formatDate(clock.dueAt, momentFormat(clock, timeZone)),
        };
      })}
    />
  );
}
