import { createSvgIcon } from '@mui/material/utils';

/** Strokes of one weight on a 24 px field, drawn for this console. */
export function line(name: string, ...paths: string[]) {
  return createSvgIcon(
    <g
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </g>,
    name,
  );
}

// Status glyphs: told apart by shape, not only by colour.
export const DotIcon = createSvgIcon(<circle cx="12" cy="12" r="7.5" />, 'Dot');
export const OutboxIcon = line('Outbox', 'M4 13v6h16v-6', 'M12 15V4M8 8l4-4 4 4');
export const RingIcon = line('Ring', 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z');
export const HalfDotIcon = createSvgIcon(
  <>
    <circle cx="12" cy="12" r="7" fill="none" stroke="currentColor" strokeWidth="2" />
    <path d="M12 5a7 7 0 0 0 0 14z" />
  </>,
  'HalfDot',
);
export const PauseIcon = line('Pause', 'M9 6v12', 'M15 6v12');
export const CheckIcon = line('Check', 'M5 12.5 10 17.5 19.5 7');
export const CrossIcon = line('Cross', 'M6 6 18 18', 'M18 6 6 18');
export const DashIcon = line('Dash', 'M6 12h12');
export const WarningIcon = line('Warning', 'M12 4 2.8 19.5h18.4z', 'M12 10v4', 'M12 17v.01');
export const InfoIcon = line(
  'Info',
  'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  'M12 11v5',
  'M12 8v.01',
);
export const ErrorIcon = line('Error', 'M8 3h8l5 5v8l-5 5H8l-5-5V8z', 'M12 8v5', 'M12 16v.01');
export const LockIcon = line('Lock', 'M5 11h14v9H5z', 'M8 11V8a4 4 0 0 1 8 0v3');

// Signs and arrows.
export const PlusIcon = line('Plus', 'M12 5v14', 'M5 12h14');
export const MinusIcon = line('Minus', 'M5 12h14');
export const MoreIcon = createSvgIcon(
  <path d="M6 10.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zm6 0a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zm6 0a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z" />,
  'More',
);
export const ArrowUpIcon = line('ArrowUp', 'M12 19V5', 'M6 11l6-6 6 6');
export const ArrowDownIcon = line('ArrowDown', 'M12 5v14', 'M6 13l6 6 6-6');
export const ChevronDownIcon = line('ChevronDown', 'M6 9l6 6 6-6');
export const ChevronEndIcon = line('ChevronEnd', 'M9 6l6 6-6 6');
export const ChevronStartIcon = line('ChevronStart', 'M15 6l-6 6 6 6');

// Things.
export const SearchIcon = line(
  'Search',
  'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  'M16.5 16.5 21 21',
);
export const FilterIcon = line('Filter', 'M4 6h16', 'M7 12h10', 'M10 18h4');
export const CopyIcon = line('Copy', 'M9 9h11v11H9z', 'M15 9V4H4v11h5');
export const DownloadIcon = line('Download', 'M12 4v11', 'M7 11l5 5 5-5', 'M5 20h14');
export const ClockIcon = line('Clock', 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z', 'M12 8v4l3 2');
export const PersonIcon = line(
  'Person',
  'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  'M4 20.5a8 8 0 0 1 16 0',
);
export const ImageIcon = line('Image', 'M4 5h16v14H4z', 'M4 16l5-5 4 4 2-2 5 5', 'M15.5 9v.01');
export const ScaleIcon = line(
  'Scale',
  'M12 4v16',
  'M7 20h10',
  'M5 7h14',
  'M5 7l-3 7h6z',
  'M19 7l-3 7h6z',
);
export const ApproveIcon = line(
  'Approve',
  'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z',
  'M8.5 12l2.5 2.5 4.5-5',
);
export const AuditIcon = line('Audit', 'M5 4h14v16H5z', 'M9 9h6', 'M9 13h6', 'M9 17h3');
export const SettingsIcon = line(
  'Settings',
  'M4 7h9',
  'M17 7h3',
  'M15 5v4',
  'M4 17h3',
  'M11 17h9',
  'M9 15v4',
);
export const TicketIcon = line('Ticket', 'M4 5h16v11H9l-5 4z', 'M8 9h8', 'M8 12h5');
export const QuestionIcon = line(
  'Question',
  'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  'M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.7.4-1.1.9-1.1 1.7',
  'M12 16.8v.01',
);
export const FlagIcon = line('Flag', 'M6 21V4', 'M6 5h12l-3 4 3 4H6');
export const ChartIcon = line('Chart', 'M4 20h16', 'M7 16v-5', 'M12 16V6', 'M17 16v-8');
export const ReturnIcon = line('Return', 'M9 6 4 11l5 5', 'M4 11h10a6 6 0 0 1 6 6v2');
export const HomeIcon = line('Home', 'M4 11l8-7 8 7v9h-5v-6H9v6H4z');
export const StageIcon = line('Stage', 'M4 5h16v11H4z', 'M10 8l4 2.5-4 2.5z', 'M8 20h8');
export const OfflineIcon = line(
  'Offline',
  'M3 3l18 18',
  'M5 12a10 10 0 0 1 4-2.4',
  'M13 9.2a10 10 0 0 1 6 2.8',
  'M8.5 15.5a5 5 0 0 1 6 0',
  'M12 19v.01',
);
export const InboxIcon = line('Inbox', 'M4 5h16v14H4z', 'M4 13h5a3 3 0 0 0 6 0h5');
export const BellIcon = line(
  'Bell',
  'M12 4a6 6 0 0 0-6 6c0 5-2 6-2 7h16c0-1-2-2-2-7a6 6 0 0 0-6-6z',
  'M10 20.5h4',
);
export const EyeIcon = line(
  'Eye',
  'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12z',
  'M12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
);
export const PenIcon = line('Pen', 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z', 'M13.5 7l3.5 3.5');
