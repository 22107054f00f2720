import { useLocation } from 'react-router';
import { useApiQuery } from '../api/query.ts';
import { DEFAULT_VIEWS } from '../features/queue/default-views.ts';
import { queuePlace } from '../lib/case-path.ts';
import { useT } from '../locales/use-t.ts';
import {
  ApproveIcon,
  AuditIcon,
  ChartIcon,
  FlagIcon,
  HomeIcon,
  QuestionIcon,
  ReturnIcon,
  ScaleIcon,
  TicketIcon,
} from '../ui/Icons.tsx';
import type { NavItem } from '../ui/nav-item.ts';

type Place =
  | 'home'
  | 'disputes'
  | 'tickets'
  | 'questions'
  | 'deletion-requests'
  | 'appeals'
  | 'approvals'
  | 'insights'
  | 'audit';

const beginnings: Readonly<Record<string, string>> = DEFAULT_VIEWS;

/** The rail: what exists, how many cases its first tab holds, and how many of all are late. */
export function useNavItems(): NavItem[] {
  const t = useT();
  const { pathname } = useLocation();
  const { data } = useApiQuery('queueSummary');

  function item(id: Place, icon: NavItem['icon']): NavItem {
    const queue = data?.queues.find((one) => one.queue === id);
    const begins = queue?.views.find(({ view }) => view === beginnings[id]);
    const late = queue?.late ?? 0;
    const href = `/${queuePlace(id)}`;
    return {
      id,
      icon,
      label: t(`shell.nav.${id}`),
      href,
      active: pathname === href || pathname.startsWith(`${href}/`),
      count: begins?.count ?? queue?.total,
      late: late > 0 ? t('shell.nav.late', { count: late }) : undefined,
    };
  }

  return [
    item('home', <HomeIcon />),
    item('disputes', <ScaleIcon />),
    item('tickets', <TicketIcon />),
    item('questions', <QuestionIcon />),
    item('deletion-requests', <FlagIcon />),
    item('appeals', <ReturnIcon />),
    item('approvals', <ApproveIcon />),
    { ...item('insights', <ChartIcon />), startsGroup: true },
    item('audit', <AuditIcon />),
  ];
}
