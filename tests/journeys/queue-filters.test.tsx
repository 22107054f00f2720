// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import { heading, renderApp, type RenderedApp, type RenderOptions } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

async function openQueue(path: string, options: RenderOptions = {}): Promise<RenderedApp> {
  const app = await renderApp(path, { persona: 'agt_mara', world: { volume: 40 }, ...options });
  await heading(/^(Disputes|Tickets|Questions)$/);
  return app;
}

const rows = () => screen.getAllByRole('row').slice(1);
const references = () => rows().map((row) => within(row).getByRole('link').textContent);

/** What stands in place of the rows. */
const notice = () =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-severity=problem]');
    if (found === null) throw new Error('nothing is told');
    return found;
  });

describe('groups of conditions', () => {
  it('are built in the panel, told as chips, kept in the address and understood by the list', async () => {
    const { address } = await openQueue('/tickets?view=all');
    fireEvent.click(screen.getByRole('button', { name: 'filter' }));
    const panel = within(await screen.findByRole('dialog', { name: 'Filters' }));
    fireEvent.click(panel.getByRole('button', { name: 'group' }));
    const group = () => within(panel.getByRole('group', { name: 'Conditions 1' }));
    fireEvent.change(group().getByLabelText('What to look at'), { target: { value: 'priority' } });
    fireEvent.click(group().getByRole('button', { name: 'urgent' }));
    fireEvent.click(group().getByRole('button', { name: 'condition' }));
    const [, second] = group().getAllByLabelText('What to look at');
    fireEvent.change(second ?? document.body, { target: { value: 'topic' } });
    fireEvent.click(group().getByRole('button', { name: 'payouts' }));
    await waitFor(() =>
      expect(address()).toBe('/tickets?view=all&where=any(priority:urgent;topic:payouts)'),
    );
    fireEvent.click(panel.getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('priority: urgent or topic: payouts')).toBeVisible();
    const { items } = await call('ticketList', {
      query: { view: 'all', limit: '50', where: 'any(priority:urgent;topic:payouts)' },
    });
    expect(items.every((row) => row.priority === 'urgent' || row.topic === 'payouts')).toBe(true);
    await waitFor(() => expect(references()).toEqual(items.map(({ reference }) => reference)));
    fireEvent.click(screen.getByRole('button', { name: /^Remove priority: urgent or/ }));
    await waitFor(() => expect(address()).toBe('/tickets?view=all'));
  });

  it.each([
    ['/tickets?view=all&where=any(', 'This filter can’t be read.', 'filter that can’t be read'],
    ['/disputes?where=any(moon:1)', 'There is no filter “moon”.', 'moon: 1'],
    ['/questions?where=all(flag:red)', 'There is no flag “red”.', 'mark: red'],
  ])('%s: what is wrong is told, with a way out', async (path, detail, chip) => {
    const { address } = await openQueue(path);
    expect(await screen.findByText(new RegExp(detail))).toBeVisible();
    expect(await screen.findByText(chip)).toBeVisible();
    const alert = within(await notice());
    fireEvent.click(alert.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).not.toContain('where'));
    expect(await screen.findByRole('table')).toBeVisible();
    expect(document.querySelector('[data-severity=problem]')).toBeNull();
  });

  it('a page that no longer exists leads to the first one', async () => {
    const { address } = await openQueue('/tickets?cursor=zz&page=7');
    const alert = within(await notice());
    fireEvent.click(alert.getByRole('button', { name: 'Begin at the first page' }));
    await waitFor(() => expect(address()).toBe('/tickets'));
    expect(await screen.findByRole('table')).toBeVisible();
  });
});

describe('days', () => {
  it('narrow by when a case came, told in words, kept in the address and understood by the list', async () => {
    const { address } = await openQueue('/tickets?view=all');
    const { items } = await call('ticketList', { query: { view: 'all', limit: '100' } });
    const days = items.map(({ createdAt }) => createdAt.slice(0, 10)).toSorted();
    const [first = '', middle = ''] = [days[0], days[Math.floor(days.length / 2)]];
    expect(middle > first).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'filter' }));
    const panel = within(await screen.findByRole('dialog', { name: 'Filters' }));
    const field = (label: string) => panel.getAllByLabelText(label)[0] ?? document.body;
    fireEvent.change(field('came from'), { target: { value: middle } });
    await waitFor(() => expect(address()).toMatch(/created=\d{4}-\S+Z\.\.$/));
    // Turned round it is not asked for.
    const before = address();
    fireEvent.change(field('came up to and with'), { target: { value: first } });
    expect(panel.getByText('It ends before it begins')).toBeVisible();
    expect(address()).toBe(before);
    fireEvent.change(field('came from'), { target: { value: '' } });
    await waitFor(() => expect(address()).toMatch(/created=\.\.\d{4}/));
    fireEvent.click(panel.getByRole('button', { name: 'Close' }));
    expect(await screen.findByText(/^came: up to /)).toBeVisible();
    const created = new URL(address(), 'http://x').searchParams.get('created') ?? '';
    const { items: left } = await call('ticketList', {
      query: { view: 'all', limit: '50', created },
    });
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(items.length);
    await waitFor(() => expect(references()).toEqual(left.map(({ reference }) => reference)));
    fireEvent.click(screen.getByRole('button', { name: /^Remove came: / }));
    await waitFor(() => expect(address()).toBe('/tickets?view=all'));
  });

  it('a stretch that none can be is refused, with a way out', async () => {
    await openQueue('/disputes?created=yesterday');
    expect(await screen.findByText(/There is no created “yesterday”/)).toBeVisible();
    expect(await screen.findByText('came: yesterday')).toBeVisible();
  });
});

describe('a case that somebody took', () => {
  it('stays where it was, greyed, and says by whom', async () => {
    const { world } = await openQueue('/disputes?view=all&assignee=nobody', { world: {} });
    const link = within(rows()[1] ?? document.body).getByRole('link');
    const caseId = /dsp_\w+/.exec(link.getAttribute('href') ?? '')?.[0] ?? '';
    const jonas = await signIn(world, 'agt_jonas');
    await jonas('caseClaim', { params: { caseId }, body: {} });
    const row = within(rows()[1] ?? document.body);
    expect(await row.findByText('taken by Jonas Reiter')).toBeInTheDocument();
    expect(row.getByText('no longer in this view')).toBeInTheDocument();
    expect(rows()[1]).toHaveAttribute('data-look', 'muted');
  });
});

const linesOf = (text: string) => text.split('\r\n').slice(1, -1);
/** More than one page of an export. */
const MANY = { world: { volume: 560 } };

const openExport = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  return within(await screen.findByRole('dialog', { name: 'Export as CSV' }));
};

function catchFiles(): { name: string; text: () => Promise<string> }[] {
  const files: { name: string; text: () => Promise<string> }[] = [];
  let last: Blob | undefined;
  const create = vi.fn<(blob: Blob) => string>((blob) => {
    last = blob;
    return 'blob:export';
  });
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: vi.fn<() => void>() }),
  );
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function press(
    this: HTMLAnchorElement,
  ) {
    const blob = last;
    files.push({ name: this.download, text: async () => (await blob?.text()) ?? '' });
  });
  onTestFinished(() => {
    click.mockRestore();
    vi.unstubAllGlobals();
  });
  return files;
}

describe('export', () => {
  it('writes the whole result, not the page, under the name of queue and instant', async () => {
    const files = catchFiles();
    await openQueue('/disputes?view=all&sort=reference', MANY);
    const dialog = await openExport();
    fireEvent.click(dialog.getByRole('button', { name: 'Start' }));
    expect(await dialog.findByText(/^\d+ cases saved as disputes-.*\.csv$/)).toBeVisible();
    const [file] = files;
    expect(file?.name).toMatch(/^disputes-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.csv$/);
    const text = (await file?.text()) ?? '';
    expect(text).toMatch(/Reference,Status,Reason,.*Amount,Currency,.*Due \(UTC\)/);
    const { items, total } = await call('disputeList', {
      query: { view: 'all', sort: 'reference', limit: '50' },
    });
    const lines = linesOf(text);
    expect(lines).toHaveLength(Number(total));
    expect(lines.slice(0, 50).map((line) => line.split(',')[0])).toEqual(
      items.map(({ reference }) => reference),
    );
    expect(lines[0]).toMatch(/,\d+\.\d\d,[A-Z]{3},/);
  });

  it('a failure keeps what came and goes on from there, at the same instant', async () => {
    const files = catchFiles();
    const { world, requests } = await openQueue('/disputes?view=all', MANY);
    const dialog = await openExport();
    const fault = { operation: 'exportPage', times: 1 } as const;
    await call('faultSet', { body: { ...fault, kind: 'latency', ms: 300 } });
    fireEvent.click(dialog.getByRole('button', { name: 'Start' }));
    // The first page is under way: the failure meets the second one.
    await dialog.findByText(/^As of/);
    await call('faultSet', { body: { ...fault, kind: 'error', status: 500 } });
    expect(await dialog.findByText('The server failed')).toBeVisible();
    expect(dialog.getByText(/^500 of /)).toBeVisible();
    fireEvent.click(dialog.getByRole('button', { name: 'Save what is here' }));
    expect(linesOf((await files[0]?.text()) ?? '')).toHaveLength(500);
    await world.advance('PT1H');
    const at = dialog.getByText(/^As of/).textContent;
    fireEvent.click(dialog.getByRole('button', { name: 'Go on' }));
    expect(await dialog.findByText(/cases saved as disputes-/)).toBeVisible();
    expect(dialog.getByText(/^As of/).textContent).toBe(at);
    expect(requests.filter((line) => line.includes('/exports')).slice(0, 1)).toEqual([
      'POST /queues/disputes/exports',
    ]);
    expect(requests.filter((line) => line.startsWith('POST /queues'))).toHaveLength(1);
    const { total } = await call('disputeList', { query: { view: 'all', limit: '1' } });
    expect(linesOf((await files[1]?.text()) ?? '')).toHaveLength(Number(total));
  });

  it('can be cancelled while it runs, and then no file is made', async () => {
    const files = catchFiles();
    await openQueue('/questions?view=all');
    const dialog = await openExport();
    await call('faultSet', { body: { operation: 'exportPage', kind: 'latency', ms: 60_000 } });
    fireEvent.click(dialog.getByRole('button', { name: 'Start' }));
    fireEvent.click(await dialog.findByRole('button', { name: 'Cancel' }));
    expect(await dialog.findByRole('button', { name: 'Start' })).toBeVisible();
    expect(files).toEqual([]);
  });
});
