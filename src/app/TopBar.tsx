import { styled } from '@mui/material/styles';
import { tone } from '../ui/tokens.ts';
import { BulkSlot } from './BulkSlot.tsx';
import { ClockOffset, ConnectionChip } from './ConnectionState.tsx';
import { NewsBell } from './NewsBell.tsx';
import { OutboxChip } from './OutboxChip.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { StageButton } from './StageButton.tsx';

const Bar = styled('header')({
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  blockSize: 48,
  paddingInline: 16,
  borderBlockEnd: `1px solid ${tone.line}`,
  '& > .grow': { flex: '1 1 0' },
  '@media (max-width: 719.98px)': { paddingInline: 12, gap: 6, '& .wide': { display: 'none' } },
  '@media print': { display: 'none' },
});

/** Search at the start; the state of the world and of the line, and the news, at the end. */
export function TopBar({ narrow, unread }: { narrow: boolean; unread: number }) {
  return (
    <Bar>
      <SearchBox />
      {narrow ? null : <span className="grow" />}
      <BulkSlot />
      <ClockOffset />
      <StageButton />
      <OutboxChip />
      <ConnectionChip />
      <NewsBell unread={unread} />
      <SettingsMenu />
    </Bar>
  );
}
