import { fromMs } from '../../src/lib/instants.ts';

/** Real time, or a test's hand-moved one. */
export interface RealClock {
  /** Milliseconds since 1970. */
  ms(): number;
  /** True when time stands still until somebody advances it: then no timer is set. */
  manual?: boolean;
}

/** The market's now: real time plus what the demo stage advanced. */
export class SimulatedClock {
  readonly real: RealClock;
  offsetMs = 0;

  constructor(real: RealClock) {
    this.real = real;
  }

  get ms(): number {
    return this.real.ms() + this.offsetMs;
  }

  get now(): string {
    return fromMs(this.ms);
  }
}
