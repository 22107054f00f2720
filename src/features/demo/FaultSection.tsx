import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { FAULT_KINDS, type Fault } from '../../api/contract/demo.ts';
import { contract, type Reply } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Buttons } from './layout.ts';
import type { Run } from './use-stage.ts';

interface FaultSectionProps {
  stage: Reply<'stageView'>;
  busy: boolean;
  run: Run;
}

const operations = Object.entries(contract).flatMap(([name, shape]) =>
  'demo' in shape ? [] : [name],
);
const SLOW_MS = 3_000;

/** Which requests a fault meets; a share is in percent and drawn at random. */
const HOW_OFTEN = { once: { times: 1 }, some: { share: 25 }, always: {} } as const;
type HowOften = keyof typeof HOW_OFTEN;
const OFTEN = ['once', 'some', 'always'] as const satisfies readonly HowOften[];

/** What lasts by nature, lasts until it is healed; the rest happens once. */
const usually = (kind: Fault['kind']): HowOften =>
  kind === 'offline' || kind === 'latency' ? 'always' : 'once';

function oftenOf({ times, share }: Fault): HowOften {
  if (share !== undefined) return 'some';
  return times === undefined ? 'always' : 'once';
}

function faultOf(operation: string, kind: Fault['kind'], often: HowOften): Fault {
  const once = HOW_OFTEN[often];
  if (kind === 'latency') return { operation, kind, ms: SLOW_MS, ...once };
  if (kind === 'error') return { operation, kind, at: 'before', status: 503, ...once };
  return { operation, kind, ...once };
}

/** Makes an operation fail the way real ones do. */
export function FaultSection({ stage, busy, run }: FaultSectionProps) {
  const t = useT();
  const [operation, setOperation] = useState('*');
  const [kind, setKind] = useState<Fault['kind']>('dropReply');
  const [often, setOften] = useState<HowOften>('once');
  const name = (value: string) => (value === '*' ? t('demo.faults.every') : value);
  return (
    <Panel title={t('demo.faults')} level={3}>
      <Buttons>
        <TextField
          select
          size="small"
          label={t('demo.faults.operation')}
          value={operation}
          onChange={(event) => setOperation(event.target.value)}
          sx={{ minWidth: 150 }}
        >
          {['*', ...operations].map((value) => (
            <MenuItem key={value} value={value}>
              {name(value)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={t('demo.faults.kind')}
          value={kind}
          onChange={(event) => {
            const chosen = event.target.value as Fault['kind'];
            setKind(chosen);
            setOften(usually(chosen));
          }}
          sx={{ minWidth: 170 }}
        >
          {FAULT_KINDS.map((value) => (
            <MenuItem key={value} value={value}>
              {t(`demo.faults.${value}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={t('demo.faults.often')}
          value={often}
          onChange={(event) => setOften(event.target.value as HowOften)}
          sx={{ minWidth: 150 }}
        >
          {OFTEN.map((value) => (
            <MenuItem key={value} value={value}>
              {t(`demo.faults.often.${value}`)}
            </MenuItem>
          ))}
        </TextField>
        <ActionButton
          size="small"
          busy={busy}
          onClick={() =>
            void run(
              async () => void (await call('faultSet', { body: faultOf(operation, kind, often) })),
            )
          }
        >
          {t('demo.faults.add')}
        </ActionButton>
        <ActionButton
          size="small"
          variant="quiet"
          onClick={() =>
            void run(async () => void (await call('faultSet', { body: { clear: true } })))
          }
        >
          {t('demo.faults.clear')}
        </ActionButton>
      </Buttons>
      {stage.faults.length === 0 ? (
        <p style={{ margin: '8px 0 0' }}>{t('demo.faults.none')}</p>
      ) : (
        <ul style={{ margin: '8px 0 0', paddingInlineStart: 18 }}>
          {stage.faults.map((fault) => (
            <li key={`${fault.operation}-${fault.kind}-${fault.at ?? ''}`}>
              {t('demo.faults.row', {
                operation: name(fault.operation),
                kind: t(`demo.faults.${fault.kind}`),
                often: t(`demo.faults.often.${oftenOf(fault)}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
