import type createCache from '@emotion/cache';

type CreateCache = typeof createCache;

const HIDES = /display:\s*none|visibility:|pointer-events/;

/**
 * Emotion's cache, but into the document comes only what can hide something or take it out of reach. jsdom
 * looks through every rule for each question about an element, and colours answer none that a test asks.
 */
export function visibleCache(create: CreateCache): CreateCache {
  return (options) => {
    const cache = create(options);
    const insert = cache.sheet.insert.bind(cache.sheet);
    cache.sheet.insert = (rule) => {
      if (HIDES.test(rule)) insert(rule);
    };
    return cache;
  };
}
