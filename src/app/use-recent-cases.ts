import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { remember } from '../stores/recents.ts';

/** Cases by their addresses, whatever part of them is open. */
export const CASE_PATH = /^\/(disputes|tickets|questions)\/[^/]+/;

/** Remembers the cases that were open, for the palette. */
export function useRecentCases(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const [path] = CASE_PATH.exec(pathname) ?? [];
    if (path !== undefined) remember(path);
  }, [pathname]);
}
