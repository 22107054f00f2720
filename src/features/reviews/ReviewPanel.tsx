import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { CRITERIA } from '../../api/contract/review-words.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { Folded } from './Folded.tsx';
import { MarkedArea } from './MarkedArea.tsx';
import { StarRow } from './StarRow.tsx';
import type { Bench } from './use-bench.ts';
import { REVIEW_WORDS, usePinWords } from './use-pin-words.ts';
import { Veil, VeilSwitches } from './Veil.tsx';

const Stars = styled('div')({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  color: tone.ink2,
  marginBlockEnd: 6,
  '& > [aria-hidden]': { filter: 'blur(5px)', letterSpacing: 1, userSelect: 'none' },
});
const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  alignItems: 'center',
  justifyContent: 'space-between',
  color: tone.ink3,
  fontSize: 11.5,
  marginBlockStart: 6,
});

const VEILED = '★★★★★ ★★★★★';

/** The review as its author wrote it; its stars come once clause and elements are fixed. */
export function ReviewPanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const { review, unveiled, quotes, snapshot, sealed = false } = request;
  const pinWords = usePinWords(request, bench);
  const pinKey = useKeyText('review.key.pin', 'p');
  const stars = unveiled?.stars ?? review.stars;
  const marks = [
    ...quotes.map(({ start, end }) => ({ start, end, tone: 'quote' as const })),
    ...bench.form.marks.map((mark) => ({ ...mark, tone: 'pin' as const })),
  ];
  const veiled = sealed
    ? 'review.veiled.sealed'
    : bench.isOver
      ? 'review.veiled.over'
      : 'review.veiled.read';
  const isChanged = snapshot.text !== review.text;
  return (
    <Panel
      title={t('review.panel.review')}
      aside={<T id="review.posted" values={{ when: <Instant at={review.postedAt} /> }} />}
    >
      <Stars>
        {stars === undefined ? (
          <>
            <span aria-hidden>{VEILED}</span>
            <span>{t(bench.isRead ? veiled : 'review.veiled')}</span>
          </>
        ) : (
          <dl style={{ margin: 0, display: 'grid', gap: 2 }}>
            {CRITERIA.map((criterion) => (
              <StarRow key={criterion} criterion={criterion} stars={stars[criterion]} />
            ))}
          </dl>
        )}
      </Stars>
      <Veil what="words">
        <MarkedArea
          id={REVIEW_WORDS}
          label={t('review.words')}
          describedBy={bench.isRead ? undefined : 'review-words-help'}
          text={review.text}
          marks={marks}
          lang={review.language}
        />
      </Veil>
      {bench.isRead ? null : (
        <Foot>
          <span id="review-words-help">{t('review.words.help')}</span>
          <ActionButton size="small" variant="quiet" kbd={pinKey} onClick={pinWords}>
            {t('review.words.pin')}
          </ActionButton>
        </Foot>
      )}
      {review.state === 'shown' ? null : <p>{t(`review.state.${review.state}`)}</p>}
      {isChanged ? (
        <Folded label={t('review.snapshot')}>
          <Veil what="words">
            <p style={{ whiteSpace: 'pre-wrap' }}>
              <bdi>{snapshot.text}</bdi>
            </p>
          </Veil>
        </Folded>
      ) : null}
      <VeilSwitches />
    </Panel>
  );
}
