// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { keepReads, restoreReads } from './kept-reads.ts';
import { isFromLastVisit, prefetch, q, queryClient } from './query.ts';

const list = q('disputeList', { query: { view: 'all' } });
const rows = { items: [], total: 0 };
const stateOf = () => queryClient.getQueryState(list.queryKey);

/** As a page that goes and comes back: only the tab's storage outlives it. */
function reload(agentId: string): void {
  keepReads('agt_mara');
  queryClient.clear();
  restoreReads(agentId);
}

afterEach(() => {
  queryClient.clear();
  sessionStorage.clear();
});

describe('the lists of the last visit', () => {
  it('are there again after a reload, and count as to be asked for', () => {
    queryClient.setQueryData(list.queryKey, rows);
    expect(isFromLastVisit(stateOf())).toBe(false);
    reload('agt_mara');
    expect(queryClient.getQueryData(list.queryKey)).toEqual(rows);
    expect(isFromLastVisit(stateOf())).toBe(true);
    expect(
      queryClient.getQueryCache().find({ queryKey: list.queryKey })?.isStaleByTime(15_000),
    ).toBe(true);
  });

  it('let a loader go on without the backend, which nobody has connected here', async () => {
    queryClient.setQueryData(list.queryKey, rows);
    reload('agt_mara');
    await expect(prefetch(list)).resolves.toBeUndefined();
    expect(queryClient.isFetching()).toBe(0);
  });

  it('are one person’s', () => {
    queryClient.setQueryData(list.queryKey, rows);
    reload('agt_jonas');
    expect(stateOf()).toBeUndefined();
  });

  it('are one build’s', () => {
    queryClient.setQueryData(list.queryKey, rows);
    keepReads('agt_mara');
    const text = sessionStorage.getItem('recourse.reads') ?? '';
    sessionStorage.setItem('recourse.reads', text.replace(/"build":"[^"]*"/, '"build":"older"'));
    queryClient.clear();
    restoreReads('agt_mara');
    expect(stateOf()).toBeUndefined();
  });

  it('never hold a case, and go with signing out', () => {
    const dispute = q('disputeView', { params: { disputeId: 'dsp_1' } });
    queryClient.setQueryData(list.queryKey, rows);
    queryClient.setQueryData<object>(dispute.queryKey, { id: 'dsp_1' });
    keepReads('agt_mara');
    expect(sessionStorage.getItem('recourse.reads')).toContain('disputeList');
    expect(sessionStorage.getItem('recourse.reads')).not.toContain('dsp_1');
    keepReads(undefined);
    expect(sessionStorage.getItem('recourse.reads')).toBeNull();
  });

  it.each(['{', 'null', '[]', '{"build":1}'])('damaged ones (%s) are left alone', (text) => {
    sessionStorage.setItem('recourse.reads', text);
    expect(() => restoreReads('agt_mara')).not.toThrow();
    expect(stateOf()).toBeUndefined();
  });
});
