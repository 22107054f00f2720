import { describe, expect, it } from 'vitest';

import { caratx } from '../domain/policies/caratx.ts';
import type { QuestionRecord } from '../domain/records.ts';
import { BulkQuestions } from '../seed/bulk/questions.ts';
import { MemoryStore } from './store.ts';

const options = { now: '2026-03-10T12:00:00.000Z', seed: 1, volume: 40, policy: caratx };
const rows = [...new BulkQuestions(options).rows()];
const [first, second, third] = rows;
if (!first || !second || !third) throw new Error('No bulk questions');
const own: QuestionRecord = { ...first, id: 'qst_own', reference: 'QST-2026-999999' };
const edited: QuestionRecord = { ...second, text: 'Edited' };

/** A store in which three changes came: a new row, another text, and one row less. */
function changed(store: MemoryStore): MemoryStore {
  const chunk = [own, edited].map((row): [string, QuestionRecord] => [row.id, row]);
  store.restore({ id: 'questions/1', table: 'questions', rows: chunk });
  store.restore({ id: 'questions/2', table: 'questions', rows: [[third?.id ?? '', null]] });
  return store;
}

function atOnce(): MemoryStore {
  const store = new MemoryStore();
  store.bulk({ questions: rows });
  return changed(store);
}

function later(taken: string[] = []): MemoryStore {
  const store = new MemoryStore();
  store.bulkLater(
    'questions',
    (function* () {
      for (const row of rows) {
        taken.push(row.id);
        yield row;
      }
    })(),
  );
  return changed(store);
}

const listed = (store: MemoryStore) => [...store.questions.sorted('rank', options.now).all];
const held = (store: MemoryStore) => [...store.all('questions')];

describe('rows that come later', () => {
  it('are not made before somebody asks for one of their table', () => {
    const taken: string[] = [];
    const store = later(taken);
    expect(store.get('tickets', 'tkt_none')).toBeUndefined();
    expect(store.count('disputes')).toBe(0);
    expect(taken).toEqual([]);
    expect(store.get('questions', own.id)).toEqual(own);
    expect(taken).toEqual(rows.map(({ id }) => id));
  });

  it('are what they are when made at once, with all that changed meanwhile, in the same order', () => {
    expect(held(later())).toEqual(held(atOnce()));
    expect(listed(later())).toEqual(listed(atOnce()));
    expect(held(later())).toContainEqual(edited);
    expect(held(later())).not.toContainEqual(third);
  });

  it.each([0, 1, 17, 39, 40, 41])(
    'may be asked for after %i steps of an unhurried making',
    (steps) => {
      const store = later();
      const making = store.finish();
      for (let step = 0; step < steps; step += 1) making.next();
      const before = held(store);
      for (const _ of making);
      expect(before).toEqual(held(atOnce()));
      expect(held(store)).toEqual(before);
      expect(listed(store)).toEqual(listed(atOnce()));
    },
  );
});
