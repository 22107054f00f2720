import { line } from './Icons.tsx';

// Glyphs that the first page can do without.
export const ReplyIcon = line('Reply', 'M10 7 4 12l6 5', 'M4 12h10a6 6 0 0 1 6 6');
export const SnoozeIcon = line(
  'Snooze',
  'M12 6a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  'M9.5 10.5h5l-5 5h5',
);
export const SkipIcon = line('Skip', 'M5 6l8 6-8 6z', 'M18 6v12');
export const LinkIcon = line(
  'Link',
  'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7',
  'M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17',
);
export const MergeIcon = line(
  'Merge',
  'M7 4v5a6 6 0 0 0 5 6v5',
  'M17 4v5a6 6 0 0 1-5 6',
  'M9 17l3 3 3-3',
);
