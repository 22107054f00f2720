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

function faultOf(operation: string, kind: Fault['kind']): Fault {
  const once = kind === 'offline' || kind === 'latency' ? {} : { times: 1 };
  if (kind === 'latency') return { operation, kind, ms: SLOW_MS };
  if (kind === 'error') return { operation, kind, at: 'before', status: 503, ...once };
  return { operation, kind, ...once };
}

/** Makes an operation fail the way real ones do. */
export function FaultSection({ stage, busy, run }: FaultSectionProps) {
  const t = useT();
  const [operation, setOperation] = useState('*');
  const [kind, setKind] = useState<Fault['kind']>('dropReply');
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
          onChange={(event) => setKind(event.target.value as Fault['kind'])}
          sx={{ minWidth: 170 }}
        >
          {FAULT_KINDS.map((value) => (
            <MenuItem key={value} value={value}>
              {t(`demo.faults.${value}`)}
            </MenuItem>
          ))}
        </TextField>
        <ActionButton
          size="small"
          busy={busy}
          onClick={() =>
            void run(async () => void (await call('faultSet', { body: faultOf(operation, kind) })))
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
              })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
