/** As many as a page may have (api.md). */
const PAGE = '100';

interface Page<Item> {
  items: readonly Item[];
  nextCursor?: string | undefined;
}

/** Reads a list to its end, page by page; a page that fails fails the whole. */
export async function allPages<Item>(
  read: (query: { limit: string; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}
