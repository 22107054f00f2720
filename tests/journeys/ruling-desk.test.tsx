// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { propose, signIn } from '../../mocks/test-client.ts';
import {
  amountField,
  choose,
  freshReceipt,
  giveReason,
  internalNote,
  openCase,
  ready,
  submit,
  submitButton,
  toasts,
  write,
} from './desk.ts';

const openForm = (fixture: string, persona = 'agt_mara') =>
  openCase(fixture, { persona, path: '/ruling' });
const desk = () => document.querySelector<HTMLElement>('#ruling-desk') ?? document.body;
const statement = () =>
  within(desk()).getByLabelText<HTMLTextAreaElement>(/^Statement to .* \(buyer\)$/);
const bar = () => document.querySelector<HTMLElement>('[data-submit-bar]') ?? document.body;

describe('an amount that is refused', () => {
  it.each([
    ['120.01', 'That is more than what is left of the order'],
    ['0', 'The amount comes to nothing'],
  ])('%s: once, at its field, and no receipt claims that no money moves', async (typed, words) => {
    const app = await openForm('F1');
    choose('What do you rule?', 'Partial');
    choose('Amount by', 'Amount');
    write(amountField(), typed);
    await waitFor(() => expect(amountField()).toHaveAttribute('aria-invalid', 'true'));
    expect(amountField()).toHaveAccessibleDescription(words);
    expect(within(desk()).getAllByText(words)).toHaveLength(1);
    expect(within(desk()).queryByLabelText('Receipt')).toBeNull();
    expect(within(desk()).queryByText(/Within your limit/)).toBeNull();
    await giveReason(app);
    await waitFor(() => expect(statement().value).toContain('…'));
    write(amountField(), '36.00');
    await freshReceipt('36.00');
    expect(amountField()).not.toHaveAttribute('aria-invalid');
  });

  it('too many units: at the line', async () => {
    await openForm('F1');
    choose('What do you rule?', 'Partial');
    choose('Amount by', 'Lines');
    const units = screen.getByLabelText(/^Units of Silver charm bracelet/);
    write(units, '2');
    await waitFor(() => expect(units).toHaveAttribute('aria-invalid', 'true'));
    expect(units).toHaveAccessibleDescription('More units than are left on the line');
    expect(within(desk()).queryByLabelText('Receipt')).toBeNull();
  });

  it('a rule against the whole says itself once', async () => {
    await openForm('F13');
    choose('What do you rule?', 'Full');
    await within(desk()).findByText('A chargeback is open on this order');
    const detail = { selector: '[data-detail]' };
    expect(within(desk()).queryByText('A chargeback is open on this order.', detail)).toBeNull();
  });
});

describe('the bar that sends it', () => {
  it('says in view that somebody was faster, and a stopped press leads there', async () => {
    const app = await openForm('F1');
    choose('What do you rule?', 'Full');
    await giveReason(app);
    await ready();
    const jonas = await signIn(app.world, 'agt_jonas');
    expect((await propose(jonas, app.id, 'j-1')).status).toBe(201);
    const title = await within(bar()).findByText('Something changed since you opened this case', {
      selector: 'strong',
    });
    expect(bar()).toContainElement(submitButton());
    internalNote().focus();
    await app.user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    expect(document.activeElement).toContainElement(title);
  });

  it('names what it asks, to the eye as well', async () => {
    await openForm('F1');
    expect(within(bar()).getByText('Then')).toBeVisible();
    expect(within(desk()).getByText('Based on')).toBeVisible();
  });

  it('undo leads back to the draft from wherever one is', async () => {
    const app = await openForm('F1');
    choose('What do you rule?', 'Full');
    await giveReason(app);
    write(internalNote(), 'Buyer called twice');
    await submit();
    fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
    await within(toasts()).findByText(/Your draft is back/);
    await app.router.navigate('/audit');
    fireEvent.click(within(toasts()).getByRole('button', { name: 'Open it' }));
    await waitFor(() => expect(app.address()).toBe(`/disputes/${app.id}/ruling`));
    await waitFor(() => expect(internalNote()).toHaveValue('Buyer called twice'));
  });
});

describe('who may not rule', () => {
  it.each(['agt_ruth', 'agt_olu'])('%s gets the reason instead of a form', async (who) => {
    await openForm('F1', who);
    expect(within(desk()).getByText('You cannot rule on this dispute now')).toBeVisible();
    expect(within(desk()).getByText(/^Only .* may do this\.$/)).toBeVisible();
    expect(within(desk()).queryAllByRole('textbox')).toEqual([]);
    expect(within(desk()).queryAllByRole('radio')).toEqual([]);
    const composer = within(screen.getByLabelText('Write', { selector: 'section' }));
    expect(composer.getByRole('textbox')).toHaveAttribute('readonly');
    expect(
      composer.getByText(/^Only .* may do this\.$/, { selector: '[data-said]' }),
    ).toBeVisible();
  });

  it('a form that was begun stays when somebody else takes the case', async () => {
    const app = await openForm('F1');
    write(internalNote(), 'Half a thought');
    const jonas = await signIn(app.world, 'agt_jonas');
    expect((await jonas('caseClaim', { params: { caseId: app.id } })).status).toBe(201);
    expect(
      await within(bar()).findByText(/Jonas Reiter holds this case/, { selector: '[data-detail]' }),
    ).toBeVisible();
    expect(internalNote()).toHaveValue('Half a thought');
  });
});

describe('the list of rulings', () => {
  it('tells the hour as the rest of the console does', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await propose(jonas, app.id, 'j-1');
    const line = await screen.findByText(/^Jonas Reiter, /);
    expect(line.textContent).toMatch(/\d\d:\d\d$/);
  });
});
