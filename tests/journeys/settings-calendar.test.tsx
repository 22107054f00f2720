// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import type { DeskCalendar } from '../../src/api/contract/calendar.ts';
import { call } from '../../src/api/client.ts';
import { heading, renderApp } from '../render.tsx';
import { toasts, write } from './desk.ts';
import { button } from './by-words.ts';

vi.setConfig({ testTimeout: 90_000 });

async function openSettings(persona = 'agt_mara') {
  const app = await renderApp('/settings/calendar', { persona });
  await heading('Desk calendar');
  const auditor = await signIn(app.world, 'agt_olu');
  const inForce = async () => (await auditor('calendarView')).body as DeskCalendar;
  return { ...app, auditor, inForce };
}

const day = (name: string) => within(screen.getByRole('group', { name }));
const field = (name: string) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });

it('an admin gives Saturday hours, takes a lunch break away, adds a day off, and saves a new version', async () => {
  const { user, inForce } = await openSettings();
  expect(button('Save the calendar')).toHaveAccessibleDescription('Nothing is changed.');
  fireEvent.click(button('Add hours to Saturday'));
  write(field('Saturday, hours 1, from'), '10:00');
  write(field('Saturday, hours 1, to'), '14:00');
  fireEvent.click(button('Remove the hours 13:30 to 18:00 of Friday'));
  write(field('Another day without work'), '2026-12-24');
  await user.click(button('Add the day'));
  expect(button('Remove Thu, Dec 24, 2026')).toBeVisible();
  fireEvent.click(button('Save the calendar'));
  await within(toasts()).findByText('The calendar is saved as version 2.');
  const { version, weekly, holidays } = await inForce();
  expect([version, weekly.sat, weekly.fri]).toEqual([
    2,
    [['10:00', '14:00']],
    [['09:00', '12:30']],
  ]);
  expect(holidays).toContain('2026-12-24');
  expect(screen.getByText(/^Version 2, saved .+ by Mara Okafor$/)).toBeVisible();
  expect(button('Save the calendar')).toHaveAccessibleDescription('Nothing is changed.');
});

it('a time zone is found by words of its name and taken by key', async () => {
  const { user, inForce } = await openSettings();
  await user.clear(field('Time zone'));
  await user.type(field('Time zone'), 'new york');
  const found = within(screen.getByRole('listbox', { name: 'Time zones found' }));
  expect(found.getByRole('option', { name: /^America\/New_York \d\d:\d\d$/ })).toBeVisible();
  await user.keyboard('{Enter}');
  expect(field('Time zone')).toHaveValue('America/New_York');
  expect(screen.queryByRole('listbox')).toBeNull();
  // Looked for in vain: what was written stays, and Escape closes only the list.
  await user.clear(field('Time zone'));
  await user.type(field('Time zone'), 'kat');
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field('Time zone')).toHaveValue('kat');
  await user.clear(field('Time zone'));
  await user.type(field('Time zone'), 'lisb{Enter}');
  expect(field('Time zone')).toHaveValue('Europe/Lisbon');
  fireEvent.click(button('Save the calendar'));
  await within(toasts()).findByText('The calendar is saved as version 2.');
  expect((await inForce()).timeZone).toBe('Europe/Lisbon');
});

it('a refusal stands at each field, keeps what was entered, and goes when it is right', async () => {
  const { inForce } = await openSettings();
  write(field('Time zone'), 'Mars/Olympus');
  write(field('Monday, hours 1, to'), '08:00');
  fireEvent.click(button('Save the calendar'));
  const notice = (await screen.findByText('2 fields need another value')).closest('[role=alert]');
  expect(notice).toHaveTextContent('What you entered is still here.');
  expect(field('Time zone')).toHaveAccessibleDescription(/There is no such time zone\.$/);
  expect(field('Time zone')).toHaveFocus();
  expect(field('Monday, hours 1, to')).toHaveAccessibleDescription('It ends before it begins.');
  expect(field('Tuesday, hours 1, to')).not.toHaveAttribute('aria-invalid');
  expect(field('Monday, hours 1, to')).toHaveValue('08:00');
  // Its beginning is right.
  expect(field('Monday, hours 1, from')).not.toHaveAttribute('aria-invalid');
  expect((await inForce()).version).toBe(1);
  write(field('Time zone'), 'Europe/Berlin');
  write(field('Monday, hours 1, to'), '12:00');
  fireEvent.click(button('Save the calendar'));
  await within(toasts()).findByText('The calendar is saved as version 2.');
  expect((await inForce()).timeZone).toBe('Europe/Berlin');
  expect(screen.queryByText('2 fields need another value')).toBeNull();
});

it.each(['agt_tomas', 'agt_ruth', 'agt_olu'])('%s looks and is told why not', async (persona) => {
  const { requests } = await openSettings(persona);
  const reason = 'Only admins may do this.';
  expect(screen.getByText(`You can look, not change: ${reason}`)).toBeVisible();
  expect(field('Monday, hours 1, from')).toHaveAttribute('readonly');
  const save = button('Save the calendar');
  expect(save).toHaveAttribute('aria-disabled', 'true');
  expect(save).toHaveAccessibleDescription(reason);
  expect(day('Monday').getByRole('button', { name: 'Add hours to Monday' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  fireEvent.click(save);
  expect(requests.filter((line) => line.startsWith('PUT /calendar'))).toEqual([]);
});

it('stops when somebody else saved meanwhile: theirs, or mine over theirs', async () => {
  const { world, inForce } = await openSettings();
  write(field('Time zone'), 'Europe/Berlin');
  const jonas = await signIn(world, 'agt_jonas');
  const { timeZone, weekly } = await inForce();
  const body = { timeZone, weekly, holidays: ['2026-05-25'] };
  expect((await jonas('calendarSave', { body, ifMatch: 1 })).status).toBe(200);
  fireEvent.click(button('Save the calendar'));
  const notice = await screen.findByText('Somebody changed the calendar since you began.', {
    selector: '[role=alert] *',
  });
  expect(notice).toBeVisible();
  expect(field('Time zone')).toHaveValue('Europe/Berlin');
  expect((await inForce()).version).toBe(2);
  fireEvent.click(button('Go on with mine over theirs'));
  await waitFor(() => expect(button('Save the calendar')).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(button('Save the calendar'));
  await within(toasts()).findByText('The calendar is saved as version 3.');
  expect((await inForce()).timeZone).toBe('Europe/Berlin');
});

it('nothing entered is lost by a failing line', async () => {
  const { inForce } = await openSettings();
  write(field('Time zone'), 'Europe/Berlin');
  await call('faultSet', {
    body: { operation: 'calendarSave', kind: 'error', status: 503, times: 1 },
  });
  fireEvent.click(button('Save the calendar'));
  expect(await screen.findByText('The calendar was not saved.')).toBeVisible();
  expect(field('Time zone')).toHaveValue('Europe/Berlin');
  fireEvent.click(button('Save the calendar'));
  await within(toasts()).findByText('The calendar is saved as version 2.');
  expect((await inForce()).timeZone).toBe('Europe/Berlin');
});

it('days to come stand first, and what is past is folded away', async () => {
  const { user, inForce } = await openSettings();
  const { holidays } = await inForce();
  const today = '2026-03-10';
  const past = holidays.filter((date) => date < today);
  expect(past.length).toBeGreaterThan(0);
  const list = screen.getByRole('list', { name: 'Days without work' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(holidays.length - past.length);
  const fold = screen.getByRole('button', { name: `${past.length} days that are past` });
  await user.click(fold);
  const old = screen.getByRole('list', { name: `${past.length} days that are past` });
  expect(within(old).getAllByRole('listitem')).toHaveLength(past.length);
});

it('the answer to a question is counted in the seller’s zone, and resolving by how urgent it is', async () => {
  const app = await openSettings();
  expect(screen.getByText(/in the seller’s own zone/)).toHaveTextContent(
    /: answer to the buyer|answer/,
  );
  expect(screen.getByText(/^By these days: /)).not.toHaveTextContent('answer');
  await app.user.click(screen.getByRole('link', { name: 'Policy' }));
  await heading('Policy');
  expect(screen.getByText(/business days in the seller’s own zone$/)).toBeVisible();
  for (const [label, time] of [
    ['resolution, urgent', '8 hours, working hours of the desk'],
    ['resolution, high', '24 hours, working hours of the desk'],
    ['resolution, normal', '72 hours, working hours of the desk'],
  ] as const)
    expect(screen.getByText(label).parentElement).toHaveTextContent(time);
});
