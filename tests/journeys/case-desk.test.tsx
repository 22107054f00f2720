// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Ask, signIn, viewOf } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { Dispute } from '../../src/api/contract/disputes.ts';
import { heading, renderApp } from '../render.tsx';
import { composer, field, send, sendButton, timeline, to } from './composer.ts';
import { openCase, toasts, write } from './desk.ts';

const menuItem = (name: string | RegExp) => screen.findByRole('menuitem', { name });

async function askInMenu(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'More about this case' }));
  fireEvent.click(await menuItem(name));
}

/** Closes the first resolved dispute that owes nothing any more. */
async function closeOne(admin: Ask): Promise<Dispute> {
  const { body } = await admin('disputeList', { query: { view: 'all', status: 'resolved' } });
  for (const { id, version } of body['items'] as Dispute[]) {
    const closed = await admin('disputeFinalise', {
      params: { disputeId: id },
      body: { waiveAppeal: true },
      ifMatch: version,
    });
    if (closed.status === 200) return viewOf(admin, id);
  }
  throw new Error('no resolved dispute of the seed can be closed');
}

const nav = () => within(screen.getByRole('navigation', { name: 'Place in the queue' }));

describe('the place in the queue', () => {
  it('four reads; j and k walk the very queue that the address carries, and keep it', async () => {
    const world = await createTestWorld();
    const asks = await signIn(world, 'agt_olu');
    const query = { view: 'all', reason: 'damaged', limit: '50' };
    const { body } = await asks('disputeList', { query });
    const [first, second] = body['items'] as Dispute[];
    const search = '?view=all&reason=damaged';
    const app = await renderApp(`/disputes/${first?.id ?? ''}${search}`, {
      persona: 'agt_mara',
      world,
    });
    await heading(first?.claim ?? '');
    expect(await nav().findByText(/^1 of \d+$/)).toBeVisible();
    const reads = app.requests.filter((line) => line.startsWith('GET') && !/events/.test(line));
    // Beside the shell's counts and bell, and the pictures.
    const own = reads.filter((line) => !/\/queues|\/content|\/notifications/.test(line));
    expect(own).toHaveLength(4);
    expect(nav().getByRole('button', { name: 'Previous case' })).toHaveAccessibleDescription(
      'There is no case in this direction',
    );
    await app.user.keyboard('j');
    await heading(second?.claim ?? '');
    expect(app.address()).toBe(`/disputes/${second?.id ?? ''}${search}`);
    await app.user.keyboard('k');
    await heading(first?.claim ?? '');
    await app.user.click(nav().getByRole('link', { name: /^Disputes \/ All/ }));
    await heading('Disputes');
    expect(app.address()).toBe(`/disputes${search}`);
    await world.close();
  });
});

describe('by keyboard', () => {
  it('r and m choose who reads it, u takes back what was just sent, and nothing typed since is lost', async () => {
    const { user, id, auditor } = await openCase('F1');
    await user.keyboard('m');
    await waitFor(() => expect(field()).toHaveFocus());
    expect(composer().getByRole('radio', { name: 'Staff note' })).toBeChecked();
    fireEvent.blur(field());
    to('To both');
    await send('Sent too early.');
    expect(await within(toasts()).findByRole('button', { name: 'Undo' })).toBeVisible();
    write(field(), 'Begun since.');
    fireEvent.keyDown(document.body, { key: 'u' });
    await waitFor(() => expect(field()).toHaveValue('Sent too early.\n\nBegun since.'));
    await waitFor(() => expect(timeline().queryByText('Sent too early.')).toBeNull());
    const { body } = await auditor('caseTimeline', { params: { caseId: id } });
    expect(JSON.stringify(body)).not.toContain('Sent too early.');
  });

  it('1 to 4 open the ruling at that kind and choose nothing', async () => {
    const { address, id } = await openCase('F1');
    fireEvent.keyDown(document.body, { key: '3' });
    await waitFor(() => expect(address()).toBe(`/disputes/${id}/ruling`));
    const replace = await screen.findByRole('radio', { name: 'Replace' });
    await waitFor(() => expect(replace).toHaveFocus());
    expect(replace).not.toBeChecked();
  });
});

describe('a closed case', () => {
  it('says why nothing can be written, ruled, claimed or handed in', async () => {
    const world = await createTestWorld();
    const closed = await closeOne(await signIn(world, 'agt_helena'));
    await renderApp(`/disputes/${closed.id}`, { persona: 'agt_mara', world });
    await heading(closed.claim);
    write(field(), 'One more thing');
    const reason = /is closed\. Open a new dispute/;
    for (const button of [
      sendButton(),
      screen.getByText('Claim', { selector: 'button' }),
      screen.getByText('Full refund', { selector: 'button' }),
    ]) {
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(/.{12,}/);
    }
    expect(sendButton()).toHaveAccessibleDescription(reason);
    expect(screen.queryByText('Choose files')).toBeNull();
    await world.close();
  });
});

describe('beside the ruling', () => {
  it('records conduct of the kind that was chosen, and of no other', async () => {
    const { auditor, id } = await openCase('F1', { persona: 'agt_ruth' });
    await askInMenu("Record the seller's conduct");
    const dialog = within(await screen.findByRole('dialog'));
    write(dialog.getByLabelText(/^What happened/), 'Asked the buyer to pay outside.');
    const record = dialog.getByText('Record it', { selector: 'button' });
    expect(record).toHaveAccessibleDescription('Choose the kind of conduct');
    fireEvent.click(dialog.getByRole('radio', { name: 'Off the platform' }));
    fireEvent.click(record);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { seller } = await viewOf(auditor, id);
    const { body } = await auditor('sellerView', { params: { sellerId: seller.id } });
    expect(body['conductFlags']).toContainEqual(
      expect.objectContaining({ code: 'offPlatform', note: 'Asked the buyer to pay outside.' }),
    );
  });

  it('rules an exhibit out with a reason; a refusal keeps what was typed', async () => {
    const { user, view, id, world } = await openCase('F1');
    const [item] = (await view()).evidence;
    fireEvent.keyDown(document.body, { key: 'e' });
    fireEvent.click(await screen.findByRole('button', { name: /^Facts/ }));
    fireEvent.click(await screen.findByText('Rule it out…', { selector: 'button' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Exhibit 1: in or out?' }));
    const decide = dialog.getByText('Decide', { selector: 'button' });
    expect(decide).toHaveAccessibleDescription('Nothing is changed yet');
    await user.click(dialog.getByRole('radio', { name: 'ruled out: off the platform' }));
    expect(decide).toHaveAccessibleDescription('Give a reason first');
    const why = dialog.getByLabelText(/^Why/);
    write(why, 'A chat elsewhere.');
    // Somebody else writes in the same moment, and is through first.
    const jonas = await signIn(world, 'agt_jonas');
    const { version } = await view();
    const act = jonas('messageSend', {
      params: { caseId: id },
      body: { to: 'buyer', text: 'A moment, please.' },
      ifMatch: version,
      key: 'same-moment',
    });
    fireEvent.click(decide);
    expect((await act).status).toBe(201);
    expect(await dialog.findByText('Something changed since you looked')).toBeVisible();
    expect(why).toHaveValue('A chat elsewhere.');
    await waitFor(() => expect(decide).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(decide);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await view()).evidence).toContainEqual(
      expect.objectContaining({
        id: item?.id,
        admissibility: 'excludedOffPlatform',
        admissibilityWhy: 'A chat elsewhere.',
      }),
    );
  });
});

describe('words that belong to the other side', () => {
  it("the other party's name is asked about before it leaves", async () => {
    const { view } = await openCase('F1');
    const { buyer } = await view();
    to('To seller');
    await send(`${buyer.name} says so.`);
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(new RegExp(buyer.name))).toBeVisible();
    fireEvent.click(dialog.getByRole('button', { name: 'Send it all the same' }));
    expect(await timeline().findByText(`${buyer.name} says so.`)).toBeVisible();
  });
});

describe('what was just added counts at once', () => {
  it('a sentence of a note written a moment ago is asked about before it leaves', async () => {
    await openCase('F1');
    const secret = 'The buyer has claimed three broken bracelets this year.';
    to('Staff note');
    await send(secret);
    expect(await timeline().findByText(secret)).toBeVisible();
    await waitFor(() => expect(field()).toHaveValue(''));
    to('To seller');
    await send(`Please note: ${secret}`);
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Send this to them?' }));
    expect(dialog.getByText(new RegExp(secret))).toBeVisible();
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(field()).toHaveValue(`Please note: ${secret}`);
    expect(timeline().queryByText(`Please note: ${secret}`)).toBeNull();
  });

  it('a take-over stands in the timeline with its reason', async () => {
    const { world, id } = await openCase('F1');
    const jonas = await signIn(world, 'agt_jonas');
    await jonas('caseClaim', { params: { caseId: id }, body: {} });
    fireEvent.click(await screen.findByText('Take over', { selector: 'button' }));
    const dialog = within(await screen.findByRole('dialog'));
    write(dialog.getByLabelText(/^Reason/), 'Jonas is ill');
    fireEvent.click(dialog.getByText('Take over', { selector: 'button' }));
    // The name is isolated from the sentence around it, by signs that nobody sees.
    expect(await timeline().findByText(/Mara Okafor.? took the case over/)).toBeVisible();
    expect(timeline().getByText('Jonas is ill')).toBeVisible();
  });
});

describe('narrow', () => {
  it('three tabs, and the ruling as a sheet that gives the case back', async () => {
    const world = await createTestWorld();
    const asks = await signIn(world, 'agt_olu');
    const fixtures = (await asks('fixtureList')).body as Record<string, { disputeId: string }>;
    const { disputeId = '' } = fixtures['F1'] ?? {};
    const path = `/disputes/${disputeId}`;
    const app = await renderApp(path, { persona: 'agt_mara', world, width: 390 });
    fireEvent.click(await screen.findByRole('tab', { name: /^Decide/ }));
    fireEvent.click(screen.getByText('Partial refund', { selector: 'button' }));
    const sheet = await screen.findByRole('dialog', { name: 'Ruling' });
    expect(app.address()).toBe(`${path}/ruling`);
    fireEvent.click(within(sheet).getByText('Back to the case', { selector: 'button' }));
    await waitFor(() => expect(app.address()).toBe(path));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await world.close();
  });
});
