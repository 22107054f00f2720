import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Notification } from '../../api/contract/notifications.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { Rows } from './PartCard.tsx';
import { PartProblem } from './PartProblem.tsx';
import type { News } from './use-home.ts';

interface NewsCardProps {
  news: News;
  /** One notification in words. */
  sentence: (one: Notification) => ReactNode;
}

const Row = styled('li')({
  padding: '7px 0',
  overflowWrap: 'anywhere',
  '& a': { color: tone.ink, textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& small': { display: 'block', fontSize: 11.5, color: tone.ink3 },
});

/** Mentions, assignments and what else I was told and have not read. */
export function NewsCard({ news, sentence }: NewsCardProps) {
  const t = useT();
  const { unread, items, error, retry } = news;
  if (error === null && unread === 0) return null;
  return (
    <Panel
      title={t('home.part.news')}
      aside={error === null ? t('home.news.count', { count: unread }) : undefined}
      id="home-news"
    >
      {error === null ? (
        <Rows>
          {items.map((one) => {
            const path = one.case === undefined ? undefined : casePath(one.case);
            return (
              <Row key={one.id}>
                {path === undefined ? sentence(one) : <Link to={path}>{sentence(one)}</Link>}
                <small>
                  <Instant at={one.at} />
                </small>
              </Row>
            );
          })}
        </Rows>
      ) : (
        <PartProblem title={t('home.news.failed')} error={error} onRetry={retry} />
      )}
    </Panel>
  );
}
