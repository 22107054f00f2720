// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { File as NodeFile } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { TicketRow } from '../../src/api/contract/tickets.ts';
import { call } from '../../src/api/client.ts';
import { heading, renderApp } from '../render.tsx';
import { composer, field, sendButton } from './composer.ts';
import { toasts, write } from './desk.ts';
import { sendFormsAsNodeDoes } from './node-forms.ts';

vi.setConfig({ testTimeout: 90_000 });

const PNG = new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10]);

async function openTicket() {
  const now = '2026-03-10T15:00:00Z';
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now, volume: 60 });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const { body } = await auditor('ticketList', {
    query: { view: 'all', limit: '50', status: 'underReview' },
  });
  const row = (body['items'] as TicketRow[]).find(({ lease }) => lease === undefined);
  if (row === undefined) throw new Error('no free ticket');
  const app = await renderApp(`/tickets/${row.id}`, { persona: 'agt_mara', world });
  await heading(row.subject);
  await sendFormsAsNodeDoes();
  return { ...app, id: row.id, auditor };
}

function attach(...files: NodeFile[]): void {
  fireEvent.change(composer().getByLabelText('Files to attach'), { target: { files } });
}

const filesOf = async (ask: Ask, caseId: string) => {
  const { body } = await ask('caseTimeline', { params: { caseId } });
  const items = body['items'] as { message?: { attachments?: { fileName: string }[] } }[];
  return items.flatMap(({ message }) => message?.attachments ?? []).map((file) => file.fileName);
};

it('files go with a reply, come back with an undo, and stand on its card', async () => {
  const { id, auditor, world } = await openTicket();
  attach(new NodeFile([PNG], 'statement.png'));
  const list = within(await composer().findByLabelText('Attached files'));
  expect(list.getByRole('button', { name: 'Take statement.png off' })).toBeVisible();
  write(field(), 'The statement is attached.');
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(sendButton());
  fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(field()).toHaveValue('The statement is attached.'));
  expect(composer().getByRole('button', { name: 'Take statement.png off' })).toBeVisible();
  expect(await filesOf(auditor, id)).toEqual([]);
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(sendButton());
  expect(await screen.findByRole('button', { name: 'Save statement.png, 1 kB' })).toBeVisible();
  expect(composer().queryByLabelText('Attached files')).toBeNull();
  await act(() => world.advance('PT30S'));
  expect(await filesOf(auditor, id)).toEqual(['statement.png']);
});

it('an undo that is faster than the page that reads anew brings all of it back', async () => {
  const { id, auditor } = await openTicket();
  attach(new NodeFile([PNG], 'statement.png'));
  await composer().findByRole('button', { name: 'Take statement.png off' });
  write(field(), 'Too soon.');
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
  await call('faultSet', { body: { operation: 'ticketView', kind: 'latency', ms: 1500 } });
  fireEvent.click(sendButton());
  fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
  await within(toasts()).findByText(/back/);
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-busy'));
  expect(field()).toHaveValue('Too soon.');
  expect(composer().getByRole('button', { name: 'Take statement.png off' })).toBeVisible();
  expect(await filesOf(auditor, id)).toEqual([]);
});

it('a file that is not what its name says is refused with the reason; words stay and can leave', async () => {
  const { id, auditor } = await openTicket();
  write(field(), 'Words.');
  attach(new NodeFile(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'claw.jpg'));
  expect(await composer().findByText(/^claw\.jpg was not attached\..*content/)).toBeVisible();
  expect(field()).toHaveValue('Words.');
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(sendButton());
  await waitFor(() => expect(field()).toHaveValue(''));
  expect(await filesOf(auditor, id)).toEqual([]);
});

it('a file whose way broke is not attached, and another try is', async () => {
  await openTicket();
  await call('faultSet', { body: { operation: 'attachmentAdd', kind: 'offline', times: 1 } });
  attach(new NodeFile([PNG], 'a.png'));
  expect(await composer().findByText(/^a\.png was not attached/)).toBeVisible();
  attach(new NodeFile([PNG], 'a.png'));
  expect(await composer().findByRole('button', { name: 'Take a.png off' })).toBeVisible();
  expect(composer().queryByText(/was not attached/)).toBeNull();
});

it('nobody sends a file that somebody else handed in', async () => {
  const { id, world } = await openTicket();
  attach(new NodeFile([PNG], 'mine.png'));
  await composer().findByRole('button', { name: 'Take mine.png off' });
  const jonas = await signIn(world, 'agt_jonas');
  const { body } = await jonas('ticketView', { params: { ticketId: id } });
  const [attachment] = world.engine.core.store.get('files', id)?.attachments ?? [];
  const requester = body['requester'] as { sellerId?: string };
  const sent = await jonas('messageSend', {
    params: { caseId: id },
    body: {
      to: requester.sellerId === undefined ? 'contact' : 'seller',
      text: 'Theirs.',
      attachmentIds: [attachment?.id],
    },
    ifMatch: Number(body['version']),
    key: 'theirs',
  });
  expect([sent.status, sent.body['code']]).toEqual([422, 'invalidField']);
  // Nor opens it before it was sent.
  const at = { params: { caseId: id, attachmentId: attachment?.id ?? '' } };
  expect((await jonas('attachmentContent', at)).status).toBe(404);
});

it('a picture that tells a place says so before it leaves, and its name keeps no folder', async () => {
  const { id, world } = await openTicket();
  const photo = readFileSync('public/seed-evidence/ring-arrival-claw.jpg');
  attach(new NodeFile([photo], '..\\..\\claw.jpg'), new NodeFile([PNG], 'plain.png'));
  expect(await composer().findByText(/^claw\.jpg tells where it was taken/)).toBeVisible();
  await composer().findByRole('button', { name: 'Take plain.png off' });
  expect(composer().queryByText(/^plain\.png tells/)).toBeNull();
  const kept = world.engine.core.store.get('files', id)?.attachments ?? [];
  expect(kept.map(({ fileName, exif }) => [fileName, exif?.gps])).toEqual([
    ['claw.jpg', 'present'],
    ['plain.png', 'absent'],
  ]);
});
