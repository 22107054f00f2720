import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { useElementWords } from './review-words.ts';

const List = styled('ol')({
  margin: 0,
  paddingInlineStart: 20,
  display: 'grid',
  gap: 4,
  '& small': { color: tone.ink3, fontSize: 11.5, display: 'block' },
});

/** What must be shown, for somebody who finds nothing of it. */
export function ElementList({ elements }: Pick<DeletionRequest, 'elements'>) {
  const t = useT();
  const element = useElementWords();
  return (
    <Panel title={t('review.panel.elements')} id="review-elements">
      <List>
        {elements.map(({ code, suggested }) => (
          <li key={code}>
            {element(code)}
            {suggested === undefined ? null : (
              <small>
                {t('review.element.suggested', { finding: t(`review.finding.${suggested}`) })}
              </small>
            )}
          </li>
        ))}
      </List>
    </Panel>
  );
}

/** In the place of what decides a case, for somebody who can't: why. */
export function BarredPanel({ of, reason }: { of: 'review' | 'appeal'; reason: string }) {
  const t = useT();
  return (
    <Panel title={t(of === 'review' ? 'review.panel.decide' : 'appeal.panel.outcome')}>
      <ProblemNotice severity="info" title={t(`${of}.barred`)} detail={reason} />
    </Panel>
  );
}
