import { styled } from '@mui/material/styles';
import type { HandOver } from '../../api/contract/hand-overs.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li': { paddingInlineStart: 10, borderInlineStart: `3px solid ${tone.soon}` },
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5 },
  '& bdi': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What one reviewer told the next: why it was handed on, why a proposal came back. Nobody else reads it. */
export function HandOverPanel({ handOvers }: { handOvers: readonly HandOver[] }) {
  const t = useT();
  if (handOvers.length === 0) return null;
  return (
    <Panel title={t('review.panel.handOvers')} aside={t('review.handOver.staffOnly')}>
      <List>
        {handOvers.map(({ kind, by, to = '', at, text }) => (
          <li key={`${kind} ${at}`}>
            <small>
              {t(`review.handOver.${kind}`, { by, to })} · <Instant at={at} />
            </small>
            <bdi>{text}</bdi>
          </li>
        ))}
      </List>
    </Panel>
  );
}
