import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { showBidiControls } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { cut } from '../../ui/tokens.ts';
import { PinButton } from './PinButton.tsx';
import type { Bench } from './use-bench.ts';
import { Veil } from './Veil.tsx';

const Pins = styled('ul')({
  listStyle: 'none',
  margin: '8px 0 0',
  padding: 0,
  '& li': { display: 'flex', gap: 6, alignItems: 'center', minInlineSize: 0 },
  '& bdi': cut,
});

/** Where a key finds the files, to pin them. */
export const FILES = 'review-files';

interface EvidencePanelProps {
  request: DeletionRequest;
  bench: Bench;
  /** The pictures of the files, which open the viewer; another feature's. */
  strip: ReactNode;
}

/** The files that came with the request; each can be pinned. */
export function EvidencePanel({ request, bench, strip }: EvidencePanelProps) {
  const t = useT();
  const { evidence } = request;
  return (
    <Panel
      id={FILES}
      title={t('case.evidence')}
      aside={t('case.evidence.count', { count: evidence.length })}
    >
      {evidence.length === 0 ? <p style={{ margin: 0 }}>{t('case.evidence.none')}</p> : null}
      <Veil what="pictures">{strip}</Veil>
      <Pins>
        {evidence.map(({ id, number, fileName }) => (
          <li key={id}>
            <PinButton
              bench={bench}
              pin={{ kind: 'file', id }}
              what={t('review.pin.file', { number })}
            />
            <bdi>{t('review.file', { number, name: showBidiControls(fileName) })}</bdi>
          </li>
        ))}
      </Pins>
    </Panel>
  );
}
