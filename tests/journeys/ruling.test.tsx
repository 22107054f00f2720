// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { propose, signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import {
  amountField,
  choose,
  freshReceipt,
  giveReason,
  internalNote,
  openCase,
  ready,
  receiptLine,
  submit,
  submitButton,
  toasts,
  write,
} from './desk.ts';

const openForm = (fixture: string, persona = 'agt_mara') =>
  openCase(fixture, { persona, path: '/ruling' });

/** A partial refund by amount, ready to type into. */
async function openAmount(fixture = 'F1') {
  const app = await openForm(fixture);
  choose('What do you rule?', 'Partial');
  choose('Amount by', 'Amount');
  return app;
}

describe('the receipt before the signature', () => {
  it('a full refund of F1: buyer 120.00, pending 300.00 to 192.00, commission back', async () => {
    const app = await openForm('F1');
    choose('What do you rule?', 'Full');
    await freshReceipt('120.00');
    expect(receiptLine('Seller pending')).toEqual(['300.00', '192.00']);
    expect(receiptLine('Seller owes')).toEqual(['0.00', '0.00']);
    expect(receiptLine('Our commission')).toEqual(['', '-12.00']);
    expect(receiptLine('Left to refund')).toEqual(['120.00', '0.00']);
    // Looking moved nothing.
    expect(await app.rulings()).toEqual([]);
  });

  it('against the liability hint (F11) it asks for the internal note, and takes it', async () => {
    const app = await openForm('F11');
    choose('What do you rule?', 'Full');
    await freshReceipt('258.00');
    await giveReason(app);
    expect(await screen.findByText('This needs an internal note')).toBeVisible();
    expect(internalNote()).toHaveAccessibleDescription(/Say here why you rule otherwise/);
    expect(submitButton()).toHaveAttribute('aria-disabled', 'true');
    write(internalNote(), 'The box was too thin for any carriage.');
    await submit();
    await waitFor(async () => expect(await app.rulings()).toMatchObject([{ state: 'approved' }]));
  });

  it('a partial refund by lines, percent and amount each counts to the cent', async () => {
    await openForm('F1');
    choose('What do you rule?', 'Partial');
    choose('Amount by', 'Percent');
    write(screen.getByLabelText('Percent of the disputed lines'), '33.33');
    await freshReceipt('40.00');
    expect(receiptLine('Seller pending')).toEqual(['300.00', '264.00']);
    choose('Amount by', 'Amount');
    write(amountField(), '0.01');
    await freshReceipt('0.01');
    expect(receiptLine('Left to refund')).toEqual(['120.00', '119.99']);
    choose('Amount by', 'Lines');
    write(screen.getByLabelText(/^Units of Silver charm bracelet/), '1');
    expect(await screen.findByText('This is all that is left')).toBeVisible();
  });
});

describe('what cannot be ruled is refused where it was typed', () => {
  it.each([
    ['12.345', /USD has 2 decimals/],
    ['1e3', /Digits only, like 12\.50/],
    ['-5', /An amount above zero/],
    ['1,2', /separators do not fit|Digits only|decimals/],
  ])('%s as an amount: at the field, with the words kept', async (typed, words) => {
    const app = await openAmount();
    write(amountField(), typed);
    await waitFor(() => expect(amountField()).toHaveAttribute('aria-invalid', 'true'));
    expect(amountField()).toHaveAccessibleDescription(words);
    expect(amountField()).toHaveValue(typed);
    expect(submitButton()).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(submitButton());
    expect(app.requests.filter((line) => /^POST .*rulings(\/preview)?$/.test(line))).toEqual([]);
  });

  it('more than what is left is refused by the API, in words, and stays in the field', async () => {
    const app = await openAmount();
    write(amountField(), '120.01');
    await giveReason(app);
    expect(await screen.findByText('That is more than what is left of the order')).toBeVisible();
    expect(amountField()).toHaveValue('120.01');
    expect(submitButton()).toHaveAttribute('aria-disabled', 'true');
    expect(await app.rulings()).toEqual([]);
  });

  it('an open chargeback (F13) refuses money in words and says so in the facts', async () => {
    const app = await openForm('F13');
    expect(screen.getByText('A chargeback is open on this order.')).toBeVisible();
    choose('What do you rule?', 'Full');
    await giveReason(app);
    expect(await screen.findByText('A chargeback is open on this order')).toBeVisible();
    expect(submitButton()).toHaveAttribute('aria-disabled', 'true');
    expect(submitButton()).toHaveAccessibleDescription(/chargeback/i);
    expect(await app.rulings()).toEqual([]);
  });
});

describe('issuing', () => {
  it('takes effect after the hold, with the amounts of the receipt', async () => {
    const app = await openForm('F1');
    choose('What do you rule?', 'Full');
    await giveReason(app);
    await submit();
    expect(
      await within(toasts()).findByText(/Full refund on .* takes effect when the undo window ends/),
    ).toBeVisible();
    expect(await app.rulings()).toMatchObject([{ state: 'approved' }]);
    await app.world.advance('PT1M');
    const done = await app.view();
    expect(done).toMatchObject({ status: 'resolved', rulings: [{ state: 'executed' }] });
    expect(done.seller.pending.amountMinor).toBe(19_200);
  });

  it('undo inside the hold stops it and brings the draft back', async () => {
    const app = await openForm('F1');
    choose('What do you rule?', 'Full');
    await giveReason(app);
    write(internalNote(), 'Buyer called twice');
    await submit();
    fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
    expect(await within(toasts()).findByText(/stopped\. Your draft is back\./)).toBeVisible();
    await app.world.advance('PT1M');
    const after = await app.view();
    expect(after.status).toBe('escalated');
    expect(after.rulings.map((ruling) => ruling.state)).not.toContain('executed');
    expect(after.seller.pending.amountMinor).toBe(30_000);
    await app.router.navigate(`/disputes/${app.id}/ruling`);
    await waitFor(() => expect(internalNote()).toHaveValue('Buyer called twice'));
    expect(screen.getByRole('radio', { name: 'Full' })).toBeChecked();
  });

  it('a reply that is lost is looked up by its key: found, and made exactly once', async () => {
    const app = await openForm('F1');
    await call('faultSet', { body: { operation: 'rulingPropose', kind: 'dropReply', times: 1 } });
    // The first look-up fails as well, so that the state in between stands until a person asks.
    await call('faultSet', { body: { operation: 'rulingList', kind: 'error', status: 503 } });
    choose('What do you rule?', 'Full');
    await giveReason(app);
    await submit();
    expect(await screen.findByText('Checking what became of it')).toBeVisible();
    await call('faultSet', { body: { clear: true } });
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(
      await within(toasts()).findByText(/takes effect when the undo window ends/),
    ).toBeVisible();
    const posts = app.requests.filter((line) => /^POST .*\/rulings$/.test(line));
    expect(posts).toHaveLength(1);
    expect(await app.rulings()).toHaveLength(1);
    await app.world.advance('PT1M');
    expect((await app.view()).order.refunded.amountMinor).toBe(12_000);
  });

  it('a ruling that never arrived says so, and the second press makes the only one', async () => {
    const app = await openForm('F1');
    await call('faultSet', { body: { operation: 'rulingPropose', kind: 'offline' } });
    choose('What do you rule?', 'Full');
    await giveReason(app);
    write(internalNote(), 'Still here');
    await submit();
    expect(await screen.findByText(/^It did not reach the server\./)).toBeVisible();
    expect(internalNote()).toHaveValue('Still here');
    await call('faultSet', { body: { clear: true } });
    await submit();
    expect(
      await within(toasts()).findByText(/takes effect when the undo window ends/),
    ).toBeVisible();
    expect(await app.rulings()).toHaveLength(1);
  });
});

describe('somebody else was first', () => {
  it('stops the submit, says who and what, and keeps every word', async () => {
    const app = await openAmount();
    write(amountField(), '36.00');
    await giveReason(app);
    write(internalNote(), 'Mara types this');
    await ready();
    const jonas = await signIn(app.world, 'agt_jonas');
    expect((await propose(jonas, app.id, 'j-1')).status).toBe(201);
    expect(
      await screen.findByText('Something changed since you opened this case', {
        selector: 'strong',
      }),
    ).toBeVisible();
    expect(screen.getByText(/^Jonas Reiter is ruling: Full refund/)).toBeVisible();
    expect(submitButton()).toHaveAttribute('aria-disabled', 'true');
    await app.user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    expect(internalNote()).toHaveValue('Mara types this');
    expect(amountField()).toHaveValue('36.00');
    expect(app.requests.filter((line) => /^POST .*\/rulings$/.test(line))).toEqual([]);
    expect(await app.rulings()).toHaveLength(1);
  });

  it('new words of a party stop it until they were seen', async () => {
    const app = await openForm('F1');
    choose('What do you rule?', 'Full');
    await giveReason(app);
    await ready();
    const text = 'We found the missing charms in our workshop.';
    await call('partyAct', {
      body: { caseId: app.id, party: 'seller', command: 'message', body: { text } },
    });
    expect(await screen.findByText('One new message or file')).toBeVisible();
    expect(submitButton()).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: 'I have seen it, go on' }));
    await submit();
    expect(
      await within(toasts()).findByText(/takes effect when the undo window ends/),
    ).toBeVisible();
  });
});

describe('rights', () => {
  it('an agent proposes: the words say so, and nothing is issued', async () => {
    const app = await openForm('F1', 'agt_tomas');
    choose('What do you rule?', 'Full');
    await giveReason(app);
    expect(await screen.findByText('an agent proposes, an admin decides')).toBeVisible();
    await waitFor(() => expect(submitButton()).toHaveTextContent(/^Propose and next/));
    await submit();
    expect(await within(toasts()).findByText(/proposed: waits for approval/)).toBeVisible();
    await app.world.advance('PT1M');
    expect(await app.rulings()).toMatchObject([{ state: 'proposed' }]);
  });

  it.each(['agt_ruth', 'agt_olu'])('%s sees the rulings disabled, with the reason', async (who) => {
    const app = await openCase('F1', { persona: who });
    const region = screen.getByRole('region', { name: 'Ruling' });
    const buttons = within(region).getAllByRole('button');
    expect(buttons).toHaveLength(4);
    for (const button of buttons) {
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(/.{8,}/);
      fireEvent.click(button);
    }
    expect(app.address()).toBe(`/disputes/${app.id}`);
  });
});
