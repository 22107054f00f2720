/**
 * Stands in for `tldts`. MSW's cookie jar asks it only whether a cookie's domain is a public suffix;
 * the console's requests carry no such cookies, and the real list weighs 130 kB gzipped.
 */
export const getDomain = (): null => null;
