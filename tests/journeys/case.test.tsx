// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { File as NodeFile } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import { heading, renderApp } from '../render.tsx';
import { composer, field, send, sendButton, timeline, to } from './composer.ts';
import { openCase, toasts, toastSaying, write, type OpenCase } from './desk.ts';
import { sendFormsAsNodeDoes } from './node-forms.ts';

const panel = (name: string) => within(screen.getByRole('region', { name }));

/** What was really said on the case, newest last. */
async function said(app: OpenCase): Promise<unknown[]> {
  const { body } = await app.auditor('caseTimeline', { params: { caseId: app.id } });
  return body['items'] as unknown[];
}

const sent = (audience: string, text: string) =>
  expect.objectContaining({ message: expect.objectContaining({ to: audience, text }) });

describe('reading a case', () => {
  it('F1: what was paid, what the seller has, what both said, in order', async () => {
    const { requests } = await openCase('F1');
    expect(panel('Order').getByText('Silver charm bracelet')).toBeVisible();
    expect(panel('Order').getByText(/×1 · disputed/)).toBeVisible();
    expect(panel('Order').getAllByText('120.00')).not.toHaveLength(0);
    expect(panel('Seller money').getByText('300.00')).toBeVisible();
    const claim = timeline().getByText(/^One link is snapped and two charms are missing/);
    const answer = timeline().getByText('It was whole when it left us. Please ask the carrier.');
    expect(claim.compareDocumentPosition(answer)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(panel('Evidence').getByText('1 file')).toBeVisible();
    const first = requests.find((line) => line.includes('/disputes/'));
    expect(first).toMatch(/^GET \/disputes\/[\w-]+$/);
  });

  it('an id that nobody knows gives a clear page with a way out', async () => {
    const { user, address } = await renderApp('/disputes/dsp_nobody', { persona: 'agt_mara' });
    await heading('There is nothing at this address');
    expect(screen.getAllByText(/nothing at this address/)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Go to the queue' }));
    await heading('Disputes');
    expect(address()).toBe('/disputes');
  });
});

describe('writing', () => {
  it('each audience has its own draft, and gets only its own words', async () => {
    const app = await openCase('F1');
    const words = {
      'To buyer': 'Which charms are missing?',
      'To seller': 'Was the parcel sealed?',
      'To both': 'We decide by Friday.',
      'Staff note': 'Buyer called twice.',
    };
    for (const [audience, text] of Object.entries(words)) {
      to(audience);
      expect(field()).toHaveValue('');
      write(field(), text);
    }
    for (const [audience, text] of Object.entries(words)) {
      to(audience);
      expect(field()).toHaveValue(text);
      fireEvent.click(sendButton());
      await waitFor(() => expect(field()).toHaveValue(''));
      expect(await timeline().findByText(text)).toBeVisible();
    }
    const entries = await said(app);
    expect(entries).toContainEqual(sent('buyer', words['To buyer']));
    expect(entries).toContainEqual(sent('seller', words['To seller']));
    expect(entries).toContainEqual(sent('both', words['To both']));
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'note', text: words['Staff note'] }),
    );
  });

  it('undo takes a message back before it leaves and restores the words', async () => {
    const app = await openCase('F1');
    to('To seller');
    await send('Too early');
    expect(await timeline().findByText('Too early')).toBeVisible();
    fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(field()).toHaveValue('Too early'));
    await waitFor(() => expect(timeline().queryByText('Too early')).toBeNull());
    await app.world.advance('PT1M');
    expect(JSON.stringify(await said(app))).not.toContain('Too early');
  });

  it('after the hold it has left and cannot be taken back', async () => {
    const app = await openCase('F1');
    to('To buyer');
    await send('Thank you for the photos.');
    expect(await timeline().findByRole('button', { name: /^Take back/ })).toBeVisible();
    await app.world.advance('PT1M');
    await waitFor(() =>
      expect(timeline().queryByRole('button', { name: /^Take back/ })).toBeNull(),
    );
    expect(timeline().getByText('Thank you for the photos.')).toBeVisible();
  });

  it('a case that moved on in the same moment: refused, words kept, what is new is shown', async () => {
    const app = await openCase('F1');
    to('To both');
    write(field(), 'Nobody has answered yet.');
    const news = 'I found one of the charms.';
    // Asked first, so it is through first; this console has not heard of it when it sends.
    const act = call('partyAct', {
      body: { caseId: app.id, party: 'buyer', command: 'message', body: { text: news } },
    });
    fireEvent.click(sendButton());
    await act;
    expect(await composer().findByText('Something came in since you began to write')).toBeVisible();
    expect(composer().getByText(new RegExp(news))).toBeVisible();
    expect(field()).toHaveValue('Nobody has answered yet.');
    expect(await timeline().findByText(news)).toBeVisible();
    expect(sendButton()).toHaveAccessibleDescription('Look first at what came in');
    expect(JSON.stringify(await said(app))).not.toContain('Nobody has answered yet.');
    fireEvent.click(composer().getByText('Seen, go on', { selector: 'button' }));
    await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(sendButton());
    expect(await timeline().findByText('Nobody has answered yet.')).toBeVisible();
  });

  it('a lost reply: it is found out what became of it, and nothing is said twice', async () => {
    const app = await openCase('F1');
    await call('faultSet', { body: { operation: 'messageSend', kind: 'dropReply', times: 2 } });
    to('To both');
    await send('Said once.');
    const bar = within(await screen.findByLabelText('On this case', { selector: 'section' }));
    expect(await bar.findByText(/^Checking what became of it/)).toBeVisible();
    expect(
      bar.getByText('Take back to the draft', { selector: 'button' }),
    ).toHaveAccessibleDescription('It may have arrived; it can be taken back once that is known');
    expect(await toastSaying(/^Done: message to both parties on DSP-/)).toBeVisible();
    expect(await timeline().findByText('Said once.')).toBeVisible();
    expect(screen.queryByLabelText('On this case', { selector: 'section' })).toBeNull();
    expect(field()).toHaveValue('');
    expect(JSON.stringify(await said(app)).split('"Said once."')).toHaveLength(2);
  });
});

describe('holding a case', () => {
  it('is claimed and let go', async () => {
    const app = await openCase('F1');
    fireEvent.click(screen.getByRole('button', { name: 'Claim' }));
    expect(await screen.findByText(/^yours for /)).toBeVisible();
    fireEvent.click(screen.getByText('Let go', { selector: 'button' }));
    expect(await screen.findByText('Claim', { selector: 'button' })).toBeVisible();
    expect((await app.view()).lease).toBeUndefined();
  });

  it('held by somebody else: who and how long, and taking over needs a reason', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await jonas('caseClaim', { params: { caseId: app.id }, body: {} });
    expect(await screen.findByText(/^Jonas Reiter holds this case, /)).toBeVisible();
    fireEvent.click(screen.getByText('Take over', { selector: 'button' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take the case from Jonas Reiter?' });
    const take = within(dialog).getByRole('button', { name: 'Take over' });
    expect(take).toHaveAttribute('aria-disabled', 'true');
    expect(take).toHaveAccessibleDescription('Give a reason first');
    write(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Jonas is ill');
    fireEvent.click(take);
    expect(await screen.findByText(/^yours for /)).toBeVisible();
    expect((await app.view()).lease).toMatchObject({ holder: { id: 'agt_mara' } });
  });
});

describe('files', () => {
  it('a file dropped beside the drop zone becomes an exhibit that proves what was said', async () => {
    const app = await openCase('F1');
    const board = panel('What is proven');
    const cellsOf = (element: string) =>
      [...(board.getByText(element).closest('tr')?.querySelectorAll('td') ?? [])].map(
        (cell) => cell.textContent,
      );
    expect(cellsOf('Condition on arrival')).toEqual(['gap', 'gap', 'gap']);
    await sendFormsAsNodeDoes();
    const photo = new NodeFile(
      [new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10])],
      'broken link.png',
    );
    fireEvent.drop(screen.getByLabelText('Timeline', { selector: 'ol' }), {
      dataTransfer: { files: [photo], types: ['Files'] },
    });
    const drop = within(screen.getByLabelText('Add evidence', { selector: 'section' }));
    expect(
      await drop.findByRole('option', { name: 'Photo of the damage (from the file)' }),
    ).toBeInTheDocument();
    fireEvent.click(drop.getByRole('checkbox', { name: 'Condition on arrival' }));
    fireEvent.click(drop.getByText('Add the file', { selector: 'button' }));
    await waitFor(() => expect(cellsOf('Condition on arrival')).toEqual(['2', '–', '–']));
    expect((await app.view()).evidence[1]).toMatchObject({
      kind: 'damagePhoto',
      submittedBy: 'buyer',
      elements: ['conditionOnArrival'],
    });
    // The very same bytes once more: told before they are added.
    fireEvent.drop(document.body, { dataTransfer: { files: [photo], types: ['Files'] } });
    expect(await drop.findByText('Ready, but exhibit 2 is the very same file')).toBeVisible();
  });

  it('an SVG that says .jpg is refused with the reason; the rest is not in its way', async () => {
    const app = await openCase('F1');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const drop = within(screen.getByLabelText('Add evidence', { selector: 'section' }));
    await app.user.upload(drop.getByLabelText('Choose files'), [
      new File([svg], 'claw.jpg', { type: 'image/jpeg' }),
    ]);
    const files = within(await drop.findByLabelText('Files being added'));
    expect(
      await files.findByText('Not added: the extension says one thing, the content another (svg).'),
    ).toBeVisible();
    expect(app.requests.filter((line) => line.endsWith('/evidence'))).toEqual([]);
    expect((await app.view()).evidence.map((item) => item.fileName)).toEqual(['invoice.pdf']);
    // Neither the list of files nor the rest of the page minds.
    to('Staff note');
    await send('The photo was an SVG.');
    expect(await timeline().findByText('The photo was an SVG.')).toBeVisible();
  });
});
