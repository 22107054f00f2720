import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { Appeal } from '../../api/contract/appeals.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { AnswerFiles } from './AnswerFiles.tsx';
import { UndoLeft } from './DecisionPanel.tsx';
import { Folded } from './Folded.tsx';
import { useElementWords } from './review-words.ts';
import { Veil } from './Veil.tsx';

const Text = styled('p')({ margin: 0, whiteSpace: 'pre-wrap' });
const Table = styled('table')({
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'start', fontWeight: 450, color: tone.ink2 },
  '& thead th': { fontSize: 11.5, color: tone.ink3 },
  '& :is(td, th)': { padding: '3px 6px 3px 0' },
  '& td': { whiteSpace: 'nowrap' },
  '& [data-differs]': { color: tone.soon, fontWeight: 600 },
});

/** What is objected to, by which side, and why. */
export function AppealPanel({ appeal }: { appeal: Appeal }) {
  const t = useT();
  const { ground, text, createdAt, subject, asked, excluded } = appeal;
  return (
    <Panel
      title={t('appeal.panel.text', { ground: t(`appeal.ground.${ground}`) })}
      aside={<Instant at={createdAt} />}
    >
      <Veil what="words">
        <Text dir="auto">{text}</Text>
      </Veil>
      {subject.kind === 'deletionRequest' ? (
        <p style={{ margin: '8px 0 0' }}>
          {t('appeal.against')}{' '}
          <Link to={`/review-deletions/${subject.id}`}>{subject.reference}</Link>
        </p>
      ) : (
        <p style={{ margin: '8px 0 0' }}>
          {t('appeal.against')} {subject.reference}
        </p>
      )}
      {asked === undefined ? null : (
        <p style={{ margin: '8px 0 0', color: tone.ink2 }}>
          {t('appeal.asked')} <bdi>{asked.text}</bdi>{' '}
          {asked.answer === undefined ? (
            <>
              {t('review.asked.until')} <Instant at={asked.dueAt} />
            </>
          ) : (
            <>
              <bdi>{asked.answer}</bdi>{' '}
              <AnswerFiles ids={asked.evidenceIds} evidence={appeal.newEvidence} />
            </>
          )}
        </p>
      )}
      {excluded.length === 0 ? null : (
        <p style={{ margin: '8px 0 0', color: tone.ink3, fontSize: 12 }}>
          {t('appeal.excluded', {
            names: excluded
              .map(({ agent, why }) => `${agent.name} (${t(`appeal.excluded.${why}`)})`)
              .join(', '),
          })}
        </p>
      )}
    </Panel>
  );
}

/** The own finding, or that of whoever decided, beside the first one, once that is unsealed; where they differ is marked in words too. */
export function ComparePanel({ appeal, request }: { appeal: Appeal; request: DeletionRequest }) {
  const t = useT();
  const element = useElementWords();
  const me = useSession((state) => state.session?.agent.id);
  const { finding, sealed } = appeal;
  const first = request.decision?.proposal;
  if (sealed) {
    return (
      <Panel title={t('appeal.panel.first')}>
        <p style={{ margin: 0, color: tone.ink2 }}>{t('appeal.sealed')}</p>
      </Panel>
    );
  }
  if (first === undefined || finding === undefined) return null;
  const { by } = finding;
  const isOwn = by.id === me;
  return (
    <Panel
      title={isOwn ? t('appeal.panel.compare') : t('appeal.panel.compare.of', { name: by.name })}
    >
      <Table>
        <thead>
          <tr>
            <th scope="col">{t('appeal.compare.element')}</th>
            <th scope="col">{t('appeal.compare.first')}</th>
            <th scope="col">{isOwn ? t('appeal.compare.own') : by.name}</th>
          </tr>
        </thead>
        <tbody>
          {request.elements.map(({ code }) => {
            const then = first.elements.find((one) => one.element === code)?.finding;
            const now = finding.elements.find((one) => one.element === code)?.finding;
            return (
              <tr key={code}>
                <th scope="row">{element(code)}</th>
                <td>{then === undefined ? '–' : t(`review.finding.${then}`)}</td>
                <td data-differs={then !== now || undefined}>
                  {now === undefined ? '–' : t(`review.finding.${now}`)}
                  {then === now ? '' : ` (${t('appeal.compare.differs')})`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Panel>
  );
}

/** How it was decided, and by whom. */
export function OutcomePanel({ appeal }: { appeal: Appeal }) {
  const t = useT();
  const { outcome, inadmissible } = appeal;
  if (inadmissible !== undefined) {
    return (
      <Panel title={t('appeal.panel.outcome')} aside={<Instant at={inadmissible.at} />}>
        {t(`appeal.inadmissible.${inadmissible.code}`)}
      </Panel>
    );
  }
  if (outcome === undefined) return null;
  return (
    <Panel title={t('appeal.panel.outcome')} aside={<Instant at={outcome.at} />}>
      <p style={{ margin: '0 0 6px' }}>
        <strong>{t(`appeal.outcome.${outcome.outcome}`)}</strong>{' '}
        {t('appeal.by', { name: outcome.by.name })}
        {outcome.errorClass === undefined
          ? ''
          : ` · ${t('appeal.wrong', { what: t(`appeal.error.${outcome.errorClass}`) })}`}
      </p>
      {outcome.triggers.map((trigger) => (
        <p key={trigger} style={{ margin: '0 0 4px', color: tone.soon }}>
          {t(`review.trigger.${trigger}`)}
        </p>
      ))}
      {outcome.second === undefined ? null : (
        <p style={{ margin: '0 0 6px' }}>
          {t(`review.second.${outcome.second.act}`, { name: outcome.second.by.name })}
        </p>
      )}
      {outcome.effectiveAt === undefined && outcome.undoUntil !== undefined ? (
        <UndoLeft until={outcome.undoUntil} />
      ) : null}
      <Text dir="auto">{outcome.reasons}</Text>
      <Folded label={t('appeal.answer')}>
        <Text dir="auto">{outcome.answer}</Text>
      </Folded>
    </Panel>
  );
}
