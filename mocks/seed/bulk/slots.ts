import { formatReference } from '../../domain/references.ts';

/** Cases of a bulk come in slots of one instant each, in the order of time; their references count by year. */
export class Slots {
  readonly count: number;
  private readonly volume: number;
  private readonly at: (slot: number) => string;
  /** The first case of each year. */
  private readonly firstOfYear = new Map<string, number>();

  /** `at` tells the instant of a slot. */
  constructor(volume: number, count: number, at: (slot: number) => string) {
    this.volume = volume;
    this.count = Math.max(1, count);
    this.at = at;
    for (let slot = 0; slot < this.count && volume > 0; slot += 1) {
      const year = at(slot).slice(0, 4);
      if (!this.firstOfYear.has(year))
        this.firstOfYear.set(year, Math.ceil((slot * volume) / this.count));
    }
  }

  /** The slot of the n-th case. */
  of(n: number): number {
    return Math.floor((n * this.count) / this.volume);
  }

  /** Where the counter of each year stands after the bulk. */
  counters(): { year: string; next: number }[] {
    const years = [...this.firstOfYear];
    return years.map(([year, first], index) => {
      const end = years[index + 1]?.[1] ?? this.volume;
      return { year, next: end - first + 1 };
    });
  }

  /** The year in which the n-th case came, and its number in it. */
  numberOf(n: number): { year: string; number: number } {
    const year = this.at(this.of(n)).slice(0, 4);
    return { year, number: n - (this.firstOfYear.get(year) ?? 0) + 1 };
  }

  referenceOf(prefix: string, n: number): string {
    const { year, number } = this.numberOf(n);
    return formatReference(prefix, year, number);
  }
}
