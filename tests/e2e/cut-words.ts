import type { Page } from '@playwright/test';

/**
 * Words of the console that a reader cannot see whole: clipped by a box that hides its overflow, or
 * beyond the edge of the page. Works in the pseudo-locale `en-XA`, whose words stand in brackets and
 * carry accents; names and texts of the parties may be shortened, they are not ours. A shortened word
 * that its `title` tells whole is not cut.
 */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = /[áƀçđéƒğĥíĵķļɱñóþɋŕšŧúṽŵẋýž·]{2}/;
    const tolerance = 1.5;
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

    /** Screen readers' own words are clipped on purpose. */
    const isForScreenReaders = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return width <= 2 && height <= 2 && style.position === 'absolute';
    };

    function hiddenBy(element: Element, box: DOMRect): string | undefined {
      let isBelow = false;
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (isForScreenReaders(at) || style.visibility === 'hidden') return undefined;
        const bounds = at.getBoundingClientRect();
        const clipsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const clipsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
        if (clipsX && (box.right > bounds.right + tolerance || box.left < bounds.left - tolerance))
          return `${at.tagName.toLowerCase()}.${at.className} hides its end`;
        if (clipsY && !isBelow && box.bottom > bounds.bottom + tolerance + 2)
          return `${at.tagName.toLowerCase()}.${at.className} hides its foot`;
        // What scrolls can be reached; what is outside of it is not cut by what lies around.
        const scrolls = (value: string) => value === 'auto' || value === 'scroll';
        if (scrolls(style.overflowX)) return undefined;
        isBelow ||= scrolls(style.overflowY);
        if (style.position === 'fixed') break;
      }
      const isOff =
        box.right > document.documentElement.clientWidth + tolerance || box.left < -tolerance;
      return isOff ? 'beyond the edge of the page' : undefined;
    }

    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? '';
      const element = walker.currentNode.parentElement;
      if (element === null || !ours.test(text) || !element.checkVisibility()) continue;
      if (element.closest('[title]') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      const why = box.width > 0 ? hiddenBy(element, box) : undefined;
      if (why !== undefined) cut.push(`${text}: ${why}`);
    }
    return cut;
  });
}

/** Whether the document scrolls beside the page inside of it: two scrollbars. */
export function scrollsTwice(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight > clientHeight + 1 && document.querySelector('main#page') !== null;
  });
}

/** By how many pixels the page or its scrolling part is wider than the window; 0 when it fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll('main')];
    return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
  });
}
