// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { call } from '../../src/api/client.ts';
import { heading, renderApp } from '../render.tsx';
import { composer, field, sendButton } from './composer.ts';
import { openCase, write } from './desk.ts';

const audience = (name: string) => composer().getByRole('radio', { name });
const to = (name: string) => fireEvent.click(audience(name));

it('the letter after the key belongs to the field, and r goes on writing to whom one wrote', async () => {
  const { user } = await openCase('F1');
  await user.keyboard('rHello');
  expect(field()).toHaveValue('Hello');
  to('To buyer');
  fireEvent.click(field());
  field().focus();
  await user.keyboard('Dear buyer{Escape}');
  await waitFor(() => expect(field()).not.toHaveFocus());
  await user.keyboard('r,');
  expect(audience('To buyer')).toBeChecked();
  expect(field()).toHaveValue('Dear buyer,');
  // Also after a note, which only staff read.
  await user.keyboard('{Escape}');
  await user.keyboard('mFor us{Escape}');
  expect(field()).toHaveValue('For us');
  await user.keyboard('r');
  expect(field()).toHaveValue('Dear buyer,');
  expect(audience('To both')).toHaveAccessibleDescription('begun, not sent');
  expect(audience('Staff note')).toHaveAccessibleDescription('begun, not sent');
  expect(audience('To seller')).not.toHaveAccessibleDescription();
});

it('a case that is opened again shows the words that were begun, to whom they were', async () => {
  const app = await openCase('F1');
  to('To seller');
  write(field(), 'Half a question');
  await app.router.navigate('/disputes');
  await heading('Disputes');
  await app.router.navigate(`/disputes/${app.id}`);
  await waitFor(() => expect(field()).toHaveValue('Half a question'));
  expect(audience('To seller')).toBeChecked();
});

it('what came in stays to be looked at, whomever one writes to in between', async () => {
  const app = await openCase('F1');
  to('To buyer');
  write(field(), 'Nobody has answered yet.');
  await call('partyAct', {
    body: {
      caseId: app.id,
      party: 'seller',
      command: 'message',
      body: { text: 'We have sent the label today.' },
    },
  });
  const notice = 'Something came in since you began to write';
  expect(await composer().findByText(notice)).toBeVisible();
  to('To seller');
  expect(composer().queryByText(notice)).toBeNull();
  to('To buyer');
  expect(composer().getByText(notice)).toBeVisible();
  expect(sendButton()).toHaveAccessibleDescription('Look first at what came in');
  fireEvent.click(composer().getByText('Seen, go on', { selector: 'button' }));
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
});

it('what one side said in confidence is asked about before the other side reads it', async () => {
  await openCase('F1');
  const said = 'We pay the customs broker twelve per cent of each parcel.';
  to('To seller');
  write(field(), said);
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(sendButton());
  const timeline = within(screen.getByLabelText('Timeline', { selector: 'ol' }));
  expect(await timeline.findByText(said)).toBeVisible();
  await waitFor(() => expect(field()).toHaveValue(''));
  to('To buyer');
  write(field(), `As they say: ${said}`);
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(sendButton());
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Send this to them?' }));
  expect(dialog.getByText(new RegExp(said))).toBeVisible();
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(timeline.queryByText(/^As they say/)).toBeNull();
});

it('a ticket goes on with the letters after its key, too', async () => {
  const { user } = await renderApp('/tickets', { persona: 'agt_mara' });
  await heading('Tickets');
  await user.keyboard('j{Enter}');
  await waitFor(() => expect(screen.getByRole('region', { name: 'Write' })).toBeVisible());
  await user.keyboard('{Escape}rHello');
  expect(field()).toHaveValue('Hello');
});
