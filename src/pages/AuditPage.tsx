import { styled } from '@mui/material/styles';
import { useCallback } from 'react';
import { useNavigate, useNavigation, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { auditQuery, withFilter } from '../features/audit/audit-url.ts';
import { AuditFilters } from '../features/audit/AuditFilters.tsx';
import { AuditList } from '../features/audit/AuditList.tsx';
import { useVerifyChain } from '../features/audit/use-verify-chain.tsx';
import { readTotal } from '../lib/total.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { figures, tone } from '../ui/tokens.ts';

const Page = styled('div')({
  ...figures,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  minInlineSize: 0,
  '& > header, & > footer': { display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' },
  '& > header > p, & > footer': { color: tone.ink2 },
  '& .grow': { flex: 1 },
});

export async function loader({ request }: LoaderFunctionArgs): Promise<null> {
  const query = auditQuery(new URL(request.url).searchParams);
  await prefetch(q('auditList', { query }));
  return null;
}

export default function AuditPage() {
  const t = useT();
  const navigate = useNavigate();
  const busy = useNavigation().state === 'loading';
  const [search] = useSearchParams();
  const list = usePrefetched('auditList', { query: auditQuery(search) });
  const { value: count } = readTotal(list.total);
  const chain = useVerifyChain();
  const go = (next: URLSearchParams) => void navigate(`/audit?${next}`);
  const at = (cursor: string) => {
    const next = new URLSearchParams(search);
    next.set('cursor', cursor);
    return next;
  };
  const steps = [
    ['audit.newer', list.prevCursor],
    ['audit.more', list.nextCursor],
  ] as const;
  const aboutEntity = useCallback(
    (id: string) => `/audit?${withFilter(search, 'entityId', id)}`,
    [search],
  );
  return (
    <Page>
      <header>
        <h1>{t('audit.title')}</h1>
        <p>{t('audit.lead')}</p>
        <span className="grow" />
        {chain.button}
      </header>
      {chain.result}
      <AuditFilters search={search} onChange={go} />
      <AuditList events={list.items} busy={busy} aboutEntity={aboutEntity} />
      <footer>
        {t('audit.count', { count })}
        <span className="grow" />
        {steps.map(([label, cursor]) =>
          cursor === undefined ? null : (
            <ActionButton key={label} onClick={() => go(at(cursor))}>
              {t(label)}
            </ActionButton>
          ),
        )}
      </footer>
    </Page>
  );
}
