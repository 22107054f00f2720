import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { Link } from 'react-router';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { useSelectKeys } from '../../ui/use-select-keys.ts';
import type { Bench } from './use-bench.ts';

/** The clause that is applied, in the words and the version that are in force. */
export function ClausePanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const list = useSelectKeys();
  const { clauses } = request;
  const { form, edit } = bench;
  const clause = clauses.find(({ id }) => id === form.clauseId);
  if (clauses.length === 0) return null;
  return (
    <Panel
      title={t('review.panel.clause')}
      aside={clause ? t('review.clause.version', { version: clause.version }) : null}
    >
      {clauses.length > 1 ? (
        <Select
          {...list}
          size="small"
          fullWidth
          value={form.clauseId}
          onChange={({ target }) => edit({ clauseId: target.value })}
          inputProps={{ 'aria-label': t('review.clause.choose') }}
        >
          {clauses.map(({ id, title }) => (
            <MenuItem key={id} value={id}>
              {t('review.clause.title', { id, title })}
            </MenuItem>
          ))}
        </Select>
      ) : null}
      {clause ? (
        <>
          {clauses.length > 1 ? null : (
            <strong>{t('review.clause.title', { id: clause.id, title: clause.title })}</strong>
          )}
          <p style={{ margin: '6px 0 0', color: tone.ink2 }}>{clause.text}</p>
          <Link to={`/settings/policy#${clause.id}`}>{t('review.clause.look')}</Link>
        </>
      ) : null}
    </Panel>
  );
}
