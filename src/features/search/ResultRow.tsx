import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { Link, useLocation } from 'react-router';
import type { SearchItem } from '../../api/contract/search.ts';
import { foundPaths } from '../../lib/found-path.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import { Marked } from './Marked.tsx';
import { matchPlaces } from './match-places.ts';
import { SearchStatus } from './SearchStatus.tsx';

const Row = styled('li')({
  ...figures,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  padding: '8px 14px',
  minInlineSize: 0,
  overflowWrap: 'anywhere',
  '& + &': { borderBlockStart: `1px solid ${tone.line}` },
  '&:focus-within': { backgroundColor: tone.accentBg },
  '& .head': { display: 'flex', gap: '2px 12px', alignItems: 'center', flexWrap: 'wrap' },
  '& a': { borderRadius: 4, textDecoration: 'none', minBlockSize: 24, alignContent: 'center' },
  '& a:focus-visible': focusRing,
  '& [data-hit]': { flex: '1 1 320px', minInlineSize: 0, color: tone.ink },
  '& [data-hit]:hover': { color: tone.accent },
  '& .reference': { color: tone.accent, fontWeight: 560, marginInlineEnd: 10 },
  '& small, & p': { margin: 0, fontSize: 12, color: tone.ink2 },
  '& small a': { display: 'inline-block', color: tone.accent, marginInlineStart: 10 },
  '& .status': { display: 'inline-flex', alignItems: 'center', gap: 5, fontSize: 12 },
});

/** One thing that was found: what it is, where the words stand in it, and the way there. */
export function ResultRow({ item }: { item: SearchItem }) {
  const t = useT();
  // The way back from a case is to the list that it was found in.
  const { search } = useLocation();
  const from = { search };
  const { reference, title, subtitle, excerpt } = matchPlaces(item);
  const [main, ...others] = foundPaths(item);
  const closed = Object.values(item.can).find(({ allowed }) => !allowed);
  const words = (
    <>
      {reference === undefined ? null : (
        <span className="reference">
          <Marked {...reference} />
        </span>
      )}
      <span dir="auto">
        <Marked {...title} />
      </span>
    </>
  );
  return (
    <Row>
      <div className="head">
        {closed === undefined && main !== undefined ? (
          <Link data-hit to={main.path} state={from}>
            {words}
          </Link>
        ) : (
          <span>{words}</span>
        )}
        <SearchStatus item={item} />
        {item.updatedAt === undefined ? null : (
          <small>
            <Instant at={item.updatedAt} format="date" />
          </small>
        )}
      </div>
      <small>
        {closed?.reason === undefined ? null : `${closed.reason} `}
        <bdi>
          <Marked {...subtitle} />
        </bdi>
        {closed === undefined
          ? others.map(({ place, path }) => (
              <Fragment key={place}>
                {' '}
                <Link to={path} state={from}>
                  {t(`search.in.${place}`)}
                </Link>
              </Fragment>
            ))
          : null}
      </small>
      {excerpt === undefined ? null : (
        <p dir="auto">
          <Marked {...excerpt} />
        </p>
      )}
    </Row>
  );
}
