import { describe, expect, it } from 'vitest';
import type { Answer } from '../../api/contract/questions.ts';
import { changeOf, draftOf, saysSame } from './answer-draft.ts';

const answer: Answer = {
  text: 'It is 36 mm wide.',
  by: 'seller',
  author: { id: 'sel_matter', name: 'Matter' },
  at: '2026-03-10T15:00:00Z',
  showOnWebsite: true,
  addToProductQa: false,
};

describe('draftOf', () => {
  it('begins with the answer that stands there, or with nothing', () => {
    expect(draftOf({ answer })).toMatchObject({ text: answer.text, showOnWebsite: true });
    expect(draftOf({})).toEqual({ text: '', showOnWebsite: false, addToProductQa: false });
  });
});

describe('changeOf', () => {
  it('is nothing while the answer says what it said', () => {
    expect(changeOf({}, undefined)).toBeUndefined();
    expect(changeOf({ seen: answer }, { ...answer, at: '2026-03-11T15:00:00Z' })).toBeUndefined();
  });

  it.each([
    ['an answer came', undefined, answer],
    ['the text', answer, { ...answer, text: 'It is 38 mm wide.' }],
    ['a place', answer, { ...answer, addToProductQa: true }],
  ])('%s', (_, seen, now) => {
    expect(changeOf({ seen }, now)).toEqual({ seen, now });
  });
});

it('spaces around a text are no difference', () => {
  expect(saysSame(answer, { ...answer, text: ` ${answer.text}\n` })).toBe(true);
  expect(saysSame(undefined, answer)).toBe(false);
});
