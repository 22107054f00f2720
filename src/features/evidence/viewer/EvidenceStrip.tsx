import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { showBidiControls } from '../../../lib/text.ts';
import { useT } from '../../../locales/use-t.ts';
import { ClockIcon, CrossIcon } from '../../../ui/Icons.tsx';
import { cut, focusRing, tone } from '../../../ui/tokens.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { itemLabel } from './item-label.ts';
import { kindLabel } from './kind-label.ts';
import { keepBytes } from './kept-bytes.ts';
import { isExcluded, type LoadBytes, type ViewerItem } from './viewer-item.ts';

interface EvidenceStripProps {
  items: readonly ViewerItem[];
  /** Stable between renders. */
  load: LoadBytes;
  onOpen: (id: string) => void;
}

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
  gap: 4,
});

const Row = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: '76px minmax(0, 1fr)',
  alignItems: 'center',
  gap: 10,
  inlineSize: '100%',
  padding: 4,
  borderRadius: 8,
  cursor: 'pointer',
  '&:hover': { backgroundColor: tone.sunk },
  '&:focus-visible': focusRing,
});

const Words = styled('span')({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  '& > *': cut,
  '& small': { fontSize: 11.5, color: tone.ink3 },
  '& [data-party=buyer]': { color: tone.buyer },
  '& [data-party=seller]': { color: tone.seller },
  '& [data-party=staff]': { color: tone.staff },
  '& s': { color: tone.ink3 },
});

const Standing = styled('small')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  '&&[data-tone=late]': { color: tone.late },
  '&&[data-tone=soon]': { color: tone.soon },
  '& svg': { fontSize: 12 },
});

/** The evidence of a case as a list of small pictures; each opens in the viewer. */
export function EvidenceStrip({ items, load, onOpen }: EvidenceStripProps) {
  const t = useT();
  const kept = useMemo(() => keepBytes(load), [load]);
  return (
    <List aria-label={t('evidence.strip.label', { count: items.length })}>
      {items.map((item) => {
        const kind = kindLabel(item.kind, t);
        const isOut = isExcluded(item);
        return (
          <li key={item.id}>
            <Row
              type="button"
              aria-label={t('evidence.strip.open', { item: itemLabel(item, t) })}
              onClick={() => onOpen(item.id)}
            >
              <Thumbnail item={item} load={kept} />
              <Words>
                <span title={kind}>{isOut ? <s>{kind}</s> : kind}</span>
                <small>
                  <span data-party={item.submittedBy}>
                    {t(`evidence.party.${item.submittedBy}`)}
                  </span>
                  {' · '}
                  <bdi dir="auto" title={item.fileName}>
                    {showBidiControls(item.fileName)}
                  </bdi>
                </small>
                {isOut ? (
                  <Standing data-tone="late" title={item.admissibilityWhy}>
                    <CrossIcon />
                    <span style={cut}>
                      {item.admissibilityWhy ?? t(`evidence.admissibility.${item.admissibility}`)}
                    </span>
                  </Standing>
                ) : item.late ? (
                  <Standing data-tone="soon">
                    <ClockIcon />
                    {t('evidence.facts.late')}
                  </Standing>
                ) : null}
              </Words>
            </Row>
          </li>
        );
      })}
    </List>
  );
}
