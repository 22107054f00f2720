import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { useUnread } from '../features/notifications/use-unread.ts';
import { useT } from '../locales/use-t.ts';
import { useKeys } from '../stores/keys.ts';
import { useSession } from '../stores/session.ts';
import { BottomBar } from '../ui/BottomBar.tsx';
import { Brand } from '../ui/Brand.tsx';
import type { NavItem } from '../ui/nav-item.ts';
import { Rail } from '../ui/Rail.tsx';
import { focusRing, tone } from '../ui/tokens.ts';
import { useMedia } from '../ui/use-media.ts';
import { Asked } from './Asked.tsx';
import { ClockStories } from './ClockStories.tsx';
import { OfflineBanner } from './ConnectionState.tsx';
import { NewVersionBar } from './NewVersionBar.tsx';
import { Drawer } from './later.ts';
import { OutboxBar } from './OutboxChip.tsx';
import { PaletteKey } from './PaletteKey.tsx';
import { RouterLink } from './RouterLink.tsx';
import { TopBar } from './TopBar.tsx';
import { useLiveCache, useOnline } from './use-live-cache.ts';
import { useNavItems } from './use-nav-items.tsx';
import { usePageArrival } from './use-page-arrival.ts';
import { WhoAmI } from './WhoAmI.tsx';

const Frame = styled('div')({
  display: 'grid',
  gridTemplate: 'auto minmax(0, 1fr) auto / auto minmax(0, 1fr)',
  gridTemplateAreas: '"rail top" "rail page" "bar bar"',
  blockSize: '100dvh',
  '& > .rail': { gridArea: 'rail', minBlockSize: 0 },
  '& > .top': { gridArea: 'top' },
  '& > .bar': { gridArea: 'bar' },
  '@media print': { display: 'block', blockSize: 'auto' },
});

/** Scrolls by itself, so that the frame stays; pages that fill it (`data-fill` tables) do not scroll. */
const Page = styled('main')({
  gridArea: 'page',
  boxSizing: 'border-box',
  minInlineSize: 0,
  overflow: 'auto',
  // What is hidden by absolute position stays inside, else it makes the document scroll as well.
  position: 'relative',
  padding: '16px 20px',
  display: 'flex',
  flexDirection: 'column',
  scrollPaddingBlock: 16,
  '&:focus': { outline: 'none' },
  '& h1': { fontSize: 18, fontWeight: 620, letterSpacing: '-.015em', lineHeight: 1.35 },
  '& h1:focus': { outline: 'none' },
  '@media (max-width: 599.98px)': { padding: '12px 12px 16px' },
  // A toast lies on the foot of a narrow page: the end of the page can be scrolled clear of it.
  '@media (max-width: 719.98px)': {
    'body:has([data-toasts] li) &': { paddingBlockEnd: 96 },
  },
  '@media print': { overflow: 'visible', padding: 0 },
});

const Skip = styled('a')({
  position: 'fixed',
  insetBlockStart: 8,
  insetInlineStart: 8,
  zIndex: 1500,
  padding: '8px 12px',
  borderRadius: 7,
  backgroundColor: tone.panel,
  color: tone.accent,
  transform: 'translateY(-200%)',
  '&:focus': { ...focusRing, transform: 'none' },
});

/** More would be too narrow for a thumb; the others are in the drawer. */
const SHOWN_BELOW = 3;

/** What stands in the bar of a narrow screen: the queues that this person works. */
function below(items: readonly NavItem[], role: string | undefined): NavItem[] {
  const first = role === 'trust' ? ['deletion-requests', 'appeals'] : [];
  const own = items.filter(({ id }) => first.includes(id));
  const others = items.filter(({ id }) => id !== 'home' && !first.includes(id));
  return [...own, ...others].slice(0, SHOWN_BELOW);
}

/** The frame around every page: where the work is, search, who I am, and whether the line is up. */
export function Layout() {
  const t = useT();
  const navigate = useNavigate();
  const items = useNavItems();
  const role = useSession((state) => state.session?.agent.role);
  const narrow = useMedia('(max-width: 719.98px)');
  const [moreOpen, setMoreOpen] = useState(false);
  useLiveCache();
  useOnline();
  const unread = useUnread();
  usePageArrival(unread);
  useKeys('shell.keys.everywhere', [
    { keys: 'g h', id: 'shell.keys.home', run: () => void navigate('/home') },
    { keys: 'g d', id: 'shell.keys.disputes', run: () => void navigate('/disputes') },
    { keys: 'g t', id: 'shell.keys.tickets', run: () => void navigate('/tickets') },
    { keys: 'g q', id: 'shell.keys.questions', run: () => void navigate('/questions') },
    {
      keys: 'g v',
      id: 'shell.keys.reviewDeletions',
      run: () => void navigate('/review-deletions'),
    },
    { keys: 'g p', id: 'shell.keys.approvals', run: () => void navigate('/approvals') },
    { keys: 'g a', id: 'shell.keys.appeals', run: () => void navigate('/appeals') },
    { keys: 'g i', id: 'shell.keys.insights', run: () => void navigate('/insights/fairness') },
    { keys: 'g u', id: 'shell.keys.audit', run: () => void navigate('/audit') },
    { keys: 'g s', id: 'shell.keys.settings', run: () => void navigate('/settings/keys') },
  ]);
  const rail = (
    <Rail
      label={t('shell.nav.label')}
      items={items}
      LinkComponent={RouterLink}
      head={<Brand />}
      foot={<WhoAmI />}
    />
  );
  return (
    <Frame>
      <Skip
        href="#page"
        onClick={(event) => {
          // The address stays as it is: it is the case's, or the queue's.
          event.preventDefault();
          document.querySelector<HTMLElement>('#page')?.focus();
        }}
      >
        {t('shell.skip')}
      </Skip>
      {narrow ? null : <div className="rail">{rail}</div>}
      <div className="top">
        <TopBar narrow={narrow} unread={unread} />
        <OfflineBanner />
        <NewVersionBar />
        <OutboxBar />
      </div>
      <PaletteKey />
      <ClockStories />
      <Page id="page" tabIndex={-1}>
        <Outlet />
      </Page>
      {narrow ? (
        <div className="bar">
          <BottomBar
            label={t('shell.nav.label')}
            items={below(items, role)}
            LinkComponent={RouterLink}
            onMore={() => setMoreOpen(true)}
            moreOpen={moreOpen}
          />
          <Asked when={moreOpen}>
            <Drawer
              open={moreOpen}
              onClose={() => setMoreOpen(false)}
              onClick={() => setMoreOpen(false)}
            >
              {rail}
            </Drawer>
          </Asked>
        </div>
      ) : null}
    </Frame>
  );
}
