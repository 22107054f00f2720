import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { T } from '../locales/T.tsx';
import { useT } from '../locales/use-t.ts';
import { CopyButton } from './CopyButton.tsx';
import { ErrorIcon, InfoIcon, WarningIcon } from './Icons.tsx';
import { monoFamily, tone } from './tokens.ts';

export interface ProblemNoticeProps {
  /** What happened. */
  title: ReactNode;
  detail?: ReactNode;
  /** What was not lost. */
  kept?: ReactNode;
  /** What to do now. */
  next?: ReactNode;
  /** To quote in a report. */
  reference?: string | undefined;
  actions?: ReactNode;
  severity?: 'info' | 'warning' | 'problem';
  /** Read out at once when it appears. On by default for problems. */
  alert?: boolean;
}

const icons = { info: <InfoIcon />, warning: <WarningIcon />, problem: <ErrorIcon /> };

const Root = styled('div')({
  display: 'flex',
  gap: 10,
  borderRadius: 8,
  padding: '10px 12px',
  border: '1px solid transparent',
  '& > svg': { fontSize: 18, marginBlockStart: 1 },
  '& p, & [data-detail]': { color: tone.ink },
  '&[data-severity=info]': { backgroundColor: tone.accentBg, color: tone.accent },
  '&[data-severity=warning]': { backgroundColor: tone.soonBg, color: tone.soon },
  '&[data-severity=problem]': { backgroundColor: tone.lateBg, color: tone.late },
  '@media (forced-colors: active)': { borderColor: 'CanvasText' },
});

const Body = styled('div')({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
});

const Title = styled('strong')({ fontWeight: 450, '&:not(:only-child)': { fontWeight: 600 } });

const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  marginBlockStart: 4,
  color: tone.ink2,
  '& code': { fontFamily: monoFamily, fontSize: 12, userSelect: 'all', overflowWrap: 'anywhere' },
});

/** An error told whole: what happened, what was kept, what to do next, and what to quote. */
export function ProblemNotice(props: ProblemNoticeProps) {
  const { title, detail, kept, next, reference, actions, severity = 'problem' } = props;
  const { alert = severity === 'problem' } = props;
  const t = useT();
  return (
    <Root data-severity={severity} role={alert ? 'alert' : 'group'}>
      {icons[severity]}
      <Body>
        <Title>{title}</Title>
        {/* A list may stand in it, which a paragraph cannot hold. */}
        {detail === undefined ? null : <div data-detail>{detail}</div>}
        {kept === undefined ? null : (
          <p>
            <T id="common.problem.kept" values={{ what: kept }} />
          </p>
        )}
        {next === undefined ? null : (
          <p>
            <T id="common.problem.next" values={{ what: next }} />
          </p>
        )}
        {reference === undefined && actions === undefined ? null : (
          <Foot>
            {actions}
            {reference === undefined ? null : (
              <span>
                {t('common.problem.reference')} <code>{reference}</code>{' '}
                <CopyButton
                  text={reference}
                  label={t('common.problem.copyReference', { reference })}
                />
              </span>
            )}
          </Foot>
        )}
      </Body>
    </Root>
  );
}
