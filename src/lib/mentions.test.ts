import { describe, expect, it } from 'vitest';
import { mentionedIn } from '../../mocks/domain/notifications/mentions.ts';
import { hasTokens, mentionAt, namesIn, tokensIn, withTokens } from './mentions.ts';

const mara = { id: 'agt_mara', name: 'Mara Okafor' };
const jo = { id: 'agt_jo', name: 'Jo' };
const jonas = { id: 'agt_jonas', name: 'Jonas Weber' };
const people = [jo, mara, jonas];
const reader = { get: (_: string, id: string) => people.find((one) => one.id === id) };
const told = (text: string) =>
  mentionedIn(reader as Parameters<typeof mentionedIn>[0], withTokens(text, people));

describe('a mention under way', () => {
  it('begins with @ at the start of a word and ends with its name', () => {
    expect(mentionAt('Ask @ma', 7)).toEqual({ at: 4, typed: 'ma' });
    expect(mentionAt('@', 1)).toEqual({ at: 0, typed: '' });
    expect(mentionAt('Ask @Mara Oka', 13)).toEqual({ at: 4, typed: 'Mara Oka' });
    expect(mentionAt('Ask @ma and', 4)).toBeUndefined();
    expect(mentionAt('lena@shop', 9)).toBeUndefined();
    expect(mentionAt('Ask @ ', 6)).toBeUndefined();
    expect(mentionAt('Ask @one two three four', 23)).toBeUndefined();
  });
});

describe('what is sent', () => {
  it('holds the token that the backend reads, in the place of the name', () => {
    expect(withTokens('Ask @Mara Okafor, or @Jo.', people)).toBe('Ask @agt_mara, or @agt_jo.');
    expect(told('Ask @Mara Okafor, or @Jo.')).toEqual(['agt_mara', 'agt_jo']);
    expect(told('@Jonas Weber and @Jo')).toEqual(['agt_jonas', 'agt_jo']);
  });

  it.each(['Ask Mara Okafor', 'x@Jo', '@Jonny', '@Jo_2', 'write to a.b@Jo', '@Mara', '@@Jo'])(
    '%s mentions nobody',
    (text) => {
      expect(withTokens(text, people)).toBe(text);
      expect(told(text)).toEqual([]);
    },
  );
});

describe('what is shown', () => {
  it('says names for tokens and leaves unknown ones as they are', () => {
    expect(tokensIn('See @agt_mara: @agt_gone', people)).toEqual(['See ', mara, ': @agt_gone']);
    expect(namesIn('@Jo', people)).toEqual([jo]);
    expect(hasTokens('See @agt_mara')).toBe(true);
    expect(hasTokens('lena@agt_mara')).toBe(false);
    expect(hasTokens('See @agt_mara')).toBe(true);
  });
});
