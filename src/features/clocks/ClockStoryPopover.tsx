import Popover from '@mui/material/Popover';
import { useId } from 'react';
import { forgetAskedClock, useAskedClock } from '../../stores/clock-story.ts';
import { ClockStory } from './ClockStory.tsx';

/** The story of a clock beside the chip that was pressed; Escape goes back to the chip. */
export function ClockStoryPopover() {
  const asked = useAskedClock((state) => state.asked);
  const titleId = useId();
  return (
    <Popover
      open={asked !== null}
      anchorEl={asked?.anchor ?? null}
      onClose={forgetAskedClock}
      // The next key after Escape is the page's.
      transitionDuration={0}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transformOrigin={{ vertical: 'top', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId } }}
    >
      {asked === null ? null : <ClockStory asked={asked} titleId={titleId} />}
    </Popover>
  );
}
