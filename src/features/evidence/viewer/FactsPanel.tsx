import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { Facts, type Fact } from '../../../ui/Facts.tsx';
import { CheckIcon, ClockIcon, CrossIcon, WarningIcon } from '../../../ui/Icons.tsx';
import { Instant } from '../../../ui/Instant.tsx';
import { tone } from '../../../ui/tokens.ts';
import { fileFacts } from './FileFacts.tsx';
import { SubmitterName } from './SubmitterName.tsx';
import { kindLabel } from './kind-label.ts';
import { useFileSize } from './use-file-size.ts';
import { isExcluded, type ViewerItem } from './viewer-item.ts';

const Root = styled('aside')({
  backgroundColor: tone.bg,
  overflow: 'auto',
  padding: '12px 14px',
  minWidth: 0,
  '& h3': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 8,
    fontSize: 11.5,
    fontWeight: 600,
    color: tone.ink3,
    marginBlock: '16px 6px',
  },
  '& h3:first-of-type': { marginBlockStart: 0 },
  '& h3 span': { fontWeight: 400 },
  '& dd': { overflowWrap: 'anywhere' },
});

const Sign = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  '&[data-tone=ok]': { color: tone.ok },
  '&[data-tone=late]': { color: tone.late },
  '&[data-tone=soon]': { color: tone.soon },
});

const Warn = styled('p')({
  display: 'flex',
  gap: 8,
  padding: '7px 10px',
  borderRadius: 7,
  marginBlockStart: 8,
  backgroundColor: tone.soonBg,
  color: tone.soon,
  '@media (forced-colors: active)': { border: '1px solid CanvasText' },
});

/** Day and minute; zone and UTC in the title. */
function When({ at }: { at: string }) {
  return (
    <>
      <Instant at={at} format="date" /> <Instant at={at} format="time" />
    </>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <Warn>
      <WarningIcon />
      <span>{children}</span>
    </Warn>
  );
}

function useStanding(item: ViewerItem): readonly Fact[] {
  const t = useT();
  const isOut = isExcluded(item);
  const standing: Fact = {
    id: 'standing',
    label: t('evidence.facts.standing'),
    value: (
      <Sign data-tone={isOut ? 'late' : 'ok'}>
        {isOut ? <CrossIcon /> : <CheckIcon />}
        {t(`evidence.admissibility.${item.admissibility}`)}
      </Sign>
    ),
  };
  const late: Fact = {
    id: 'late',
    label: t('evidence.facts.deadline'),
    value: (
      <Sign data-tone="soon">
        <ClockIcon />
        {t('evidence.facts.late')}
      </Sign>
    ),
  };
  return item.late ? [standing, late] : [standing];
}

/** What the file says of itself: hints, each of them easy to forge. "Nothing found" only where somebody looked. */
function useHints(item: ViewerItem): readonly Fact[] {
  const t = useT();
  const wasExamined = item.gps !== undefined;
  const nothing = t(wasExamined ? 'evidence.hints.nothing' : 'evidence.hints.notExamined');
  const taken = item.takenAt === undefined ? nothing : <When at={item.takenAt} />;
  const rows: readonly (readonly [id: string, label: string, value: ReactNode])[] = [
    ['taken', t('evidence.hints.taken'), taken],
    ['device', t('evidence.hints.device'), item.device ?? nothing],
    ['software', t('evidence.hints.software'), item.software ?? nothing],
    [
      'gps',
      t('evidence.hints.place'),
      item.gps === 'present' ? t('evidence.hints.placePresent') : nothing,
    ],
  ];
  return rows.map(([id, label, value]) => ({ id, label, value }));
}

/** Everything known about the item on show, beside the stage; `children` is what can be decided on it. */
export function FactsPanel({ item, children }: { item: ViewerItem; children?: ReactNode }) {
  const t = useT();
  const sizeOf = useFileSize();
  const standing = useStanding(item);
  const hints = useHints(item);
  const kind = kindLabel(item.kind, t);
  const handedIn: Fact[] = [
    { id: 'kind', label: t('evidence.facts.kind'), value: kind },
    { id: 'who', label: t('evidence.facts.who'), value: <SubmitterName item={item} /> },
    {
      id: 'when',
      label: t('evidence.facts.when'),
      value: <When at={item.submittedAt} />,
    },
    ...standing,
  ];
  return (
    <Root aria-label={t('evidence.action.facts')}>
      <h3>{t('evidence.facts.title', { index: item.index })}</h3>
      <Facts facts={handedIn} />
      {children}
      {item.admissibilityWhy === undefined ? null : <Warning>{item.admissibilityWhy}</Warning>}
      {item.caption === undefined ? null : (
        <p dir="auto" style={{ marginBlockStart: 8 }}>
          {item.caption}
        </p>
      )}
      <h3>{t('evidence.facts.file')}</h3>
      <Facts facts={fileFacts(item, t, sizeOf)} />
      <h3>
        {t('evidence.hints.title')} <span>{t('evidence.hints.caution')}</span>
      </h3>
      <Facts facts={hints} />
      {item.gps === 'present' ? <Warning>{t('evidence.hints.gpsWarning')}</Warning> : null}
      {item.duplicates === undefined || item.duplicates.length === 0 ? null : (
        <>
          <h3>{t('evidence.facts.elsewhere')}</h3>
          {item.duplicates.map(({ reference, fileName }) => (
            <Warning key={`${reference} ${fileName}`}>
              {t('evidence.facts.duplicate', { reference })}
            </Warning>
          ))}
        </>
      )}
    </Root>
  );
}
