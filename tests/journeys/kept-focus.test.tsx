// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { heading, renderApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

async function open(path: string, title: string) {
  const app = await renderApp(path, { persona: 'agt_mara', world: { volume: 40 } });
  await heading(title);
  const press = async (element: HTMLElement) => {
    element.focus();
    await app.user.keyboard('{Enter}');
  };
  return { ...app, press };
}

const filters = () => within(screen.getByRole('group', { name: 'Filters' }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

// The keys of a page answer where the focus is: a control that goes hands it to its neighbour.
describe('the focus stays', () => {
  it('in the filters, when a chip is removed and when all are', async () => {
    const { press } = await open('/disputes?reason=damaged&awaiting=staff&clock=soon', 'Disputes');
    await press(filters().getByRole('button', { name: 'Remove clock: due soon' }));
    await waitFor(() => expect(filters().queryByText('clock: due soon')).toBeNull());
    expect(button('Remove reason: damaged')).toHaveFocus();
    await press(filters().getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(filters().queryByText('reason: damaged')).toBeNull());
    expect(button('filter')).toHaveFocus();
  });

  it('in the filters, when a view is saved', async () => {
    const { press, user, address } = await open('/disputes?reason=damaged', 'Disputes');
    await press(await filters().findByRole('button', { name: 'Save as a view' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Save as a view' }));
    await waitFor(() => expect(dialog.getByLabelText('Name')).toHaveFocus());
    await user.keyboard('Broken things{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(address()).toContain('saved='));
    await waitFor(() =>
      expect(filters().queryByRole('button', { name: 'Save as a view' })).toBeNull(),
    );
    await waitFor(() => expect(document.body).not.toHaveFocus());
    expect(screen.getByRole('group', { name: 'Filters' })).toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  it('in the list of views, when one is deleted', async () => {
    const { press } = await open('/disputes', 'Disputes');
    await press(button('Views'));
    const dialog = within(await screen.findByRole('dialog', { name: /^Views of/ }));
    const row = await dialog.findByRole('listitem', { name: 'Refunds that went wrong' });
    await press(within(row).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(row).not.toBeInTheDocument());
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });

  it('in the export, when it starts and when it is done', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:export');
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    const { press } = await open('/disputes', 'Disputes');
    await press(button('Export'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Export as CSV' }));
    await press(dialog.getByRole('button', { name: 'Start' }));
    await dialog.findByRole('button', { name: 'Start anew' });
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });

  it('on the macros, when the last of a group is deleted', async () => {
    const { press } = await open('/settings/macros', 'Macros');
    const all = screen.getAllByRole('button', { name: /^Delete “/ });
    const last = all.at(-1);
    if (last === undefined) throw new Error('there are macros');
    await press(last);
    await waitFor(() => expect(last).not.toBeInTheDocument());
    expect(all.at(-2)).toHaveFocus();
  });

  it('on the calendar, when a day without work is taken away', async () => {
    const { press } = await open('/settings/calendar', 'Desk calendar');
    const days = within(screen.getByRole('list', { name: /^Days without work/ }));
    const [, second, third] = days.getAllByRole('button');
    if (second === undefined) throw new Error('there are days');
    await press(second);
    expect(second).not.toBeInTheDocument();
    await waitFor(() => expect(third).toHaveFocus());
  });
});
