import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { Link } from 'react-router';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { useSelectKeys } from '../../ui/use-select-keys.ts';
import type { Bench } from './use-bench.ts';

/** The version that a decision was made by, once nothing is found any more. */
function usedBy({ clauses, decision }: DeletionRequest, { isOver }: Bench) {
  if (!isOver || decision === undefined) return undefined;
  return clauses.find(
    ({ id, version }) => id === decision.proposal.clauseId && version === decision.clauseVersion,
  );
}

/** The clause that is applied, in the words and the version that are in force. */
export function ClausePanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const list = useSelectKeys();
  const { clauses } = request;
  const { form, edit } = bench;
  // What a decision was made by may be an older version than what is found by now.
  const inForce = clauses.filter(
    ({ id, version }) => !clauses.some((one) => one.id === id && one.version > version),
  );
  const clause = usedBy(request, bench) ?? inForce.find(({ id }) => id === form.clauseId);
  const isChosen = inForce.length > 1 && !bench.isRead;
  if (clauses.length === 0) return null;
  return (
    <Panel
      title={t('review.panel.clause')}
      aside={clause ? t('review.clause.version', { version: clause.version }) : null}
    >
      {isChosen ? (
        <Select
          {...list}
          size="small"
          fullWidth
          value={form.clauseId}
          onChange={({ target }) => edit({ clauseId: target.value })}
          inputProps={{ 'aria-label': t('review.clause.choose') }}
        >
          {inForce.map(({ id, title }) => (
            <MenuItem key={id} value={id}>
              {t('review.clause.title', { id, title })}
            </MenuItem>
          ))}
        </Select>
      ) : null}
      {clause ? (
        <>
          {isChosen ? null : (
            <strong>{t('review.clause.title', { id: clause.id, title: clause.title })}</strong>
          )}
          <p style={{ margin: '6px 0 0', color: tone.ink2 }}>{clause.text}</p>
          <Link to={`/settings/policy#${clause.id}`}>{t('review.clause.look')}</Link>
        </>
      ) : null}
    </Panel>
  );
}
