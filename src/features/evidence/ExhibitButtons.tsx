import { styled } from '@mui/material/styles';
import type { Evidence } from '../../api/contract/evidence.ts';
import { useT } from '../../locales/use-t.ts';
import { toViewerItem, loadEvidence } from './to-viewer-item.ts';
import { itemLabel } from './viewer/item-label.ts';
import { Thumbnail } from './viewer/Thumbnail.tsx';
import { focusRing } from '../../ui/tokens.ts';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockStart: 8 });
const Open = styled('button')({
  all: 'unset',
  cursor: 'pointer',
  borderRadius: 6,
  '&:focus-visible': focusRing,
});

interface ExhibitButtonsProps {
  evidence: readonly Evidence[];
  onOpen: (evidenceId: string) => void;
}

/** Small pictures of files, each opening the viewer at its file. */
export function ExhibitButtons({ evidence, onOpen }: ExhibitButtonsProps) {
  const t = useT();
  return (
    <Row>
      {evidence.map((one) => {
        const item = toViewerItem(one);
        return (
          <Open
            key={one.id}
            type="button"
            aria-label={itemLabel(item, t)}
            onClick={() => onOpen(one.id)}
          >
            <Thumbnail item={item} load={loadEvidence} />
          </Open>
        );
      })}
    </Row>
  );
}
