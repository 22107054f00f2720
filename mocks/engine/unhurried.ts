/** Milliseconds of work before everybody else has a turn. */
const SLICE_MS = 12;

/** Does work in slices, so that whoever asks for something meanwhile is answered in between. */
export async function unhurried(steps: Iterator<void>): Promise<void> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do if (steps.next().done === true) return;
    while (performance.now() < until);
    await new Promise((resolve) => void setTimeout(resolve));
  }
}
