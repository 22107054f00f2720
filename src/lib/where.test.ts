import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, DEEPEST, type Group, readWhere, writeWhere } from './where.ts';

const word = fc.oneof(
  fc.constantFrom('me', '4h', 'a,b', 'x;y', '(all)', 'any(', ':', '%', "it's", ' ', 'ü', '#A-1'),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => text !== ''),
);
const condition: fc.Arbitrary<Condition> = fc.record({
  field: word,
  values: fc.array(word, { minLength: 1, maxLength: 3 }),
});
const match = fc.constantFrom('all' as const, 'any' as const);

function group(depth: number): fc.Arbitrary<Group> {
  const item = depth < DEEPEST ? fc.oneof(condition, group(depth + 1)) : condition;
  return fc.record({ match, items: fc.array(item, { minLength: 1, maxLength: 3 }) });
}

describe('filters of and and or as one text', () => {
  it('is short and readable', () => {
    const filter: Group = {
      match: 'any',
      items: [
        { field: 'priority', values: ['urgent'] },
        { match: 'all', items: [{ field: 'clock', values: ['missed', '4h'] }] },
      ],
    };
    expect(writeWhere(filter)).toBe('any(priority:urgent;all(clock:missed,4h))');
  });

  it('comes back as it was, whatever the values, also through an address', () => {
    fc.assert(
      fc.property(group(1), (filter) => {
        const text = writeWhere(filter);
        expect(readWhere(text)).toEqual({ ok: true, value: filter });
        const address = new URLSearchParams({ where: text }).toString();
        expect(new URLSearchParams(address).get('where')).toBe(text);
      }),
    );
  });

  it.each([
    ['', 'unreadable'],
    ['priority:urgent', 'unreadable'],
    ['any()', 'unreadable'],
    ['any(priority:)', 'unreadable'],
    ['any(priority)', 'unreadable'],
    ['any(priority:urgent', 'unreadable'],
    ['any(priority:urgent))', 'unreadable'],
    ['none(priority:urgent)', 'unreadable'],
    ['any(priority:%zz)', 'unreadable'],
    ['any(any(any(any(a:b))))', 'tooDeep'],
    [`any(${'a:b;'.repeat(40)}a:b)`, 'tooMany'],
  ])('%s is refused: %s', (text, why) => {
    expect(readWhere(text)).toEqual({ ok: false, error: why });
  });

  it('never fails otherwise on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readWhere(text).ok).toBeTypeOf('boolean');
      }),
    );
  });
});
