import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Announcement {
  text: string;
  turn: number;
}

/**
 * The two regions screen readers listen to. Mounted once at the start and never taken away: a
 * region that appears together with its text stays silent in some readers. Fed by
 * `useAnnouncer()` of stores/announcer.
 */
export function LiveRegions(props: { polite: Announcement; assertive: Announcement }) {
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite" data-live="polite">
        <span key={props.polite.turn}>{props.polite.text}</span>
      </VisuallyHidden>
      <VisuallyHidden role="alert" aria-live="assertive" data-live="assertive">
        <span key={props.assertive.turn}>{props.assertive.text}</span>
      </VisuallyHidden>
    </>
  );
}
