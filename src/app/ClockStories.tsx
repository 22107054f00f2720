import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { forgetAskedClock, useAskedClock } from '../stores/clock-story.ts';
import { Asked } from './Asked.tsx';
import { ClockStoryPopover } from './later.ts';

/** Gone with the page that it was on. */
function OnThisPage() {
  useEffect(() => forgetAskedClock, []);
  return null;
}

/** Tells the story of a clock, once somebody presses its chip; another page ends it. */
export function ClockStories() {
  const isAsked = useAskedClock((state) => state.asked !== null);
  const { pathname } = useLocation();
  return (
    <>
      <OnThisPage key={pathname} />
      <Asked when={isAsked}>
        <ClockStoryPopover />
      </Asked>
    </>
  );
}
