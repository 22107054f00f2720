// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../lib/digest.ts';
import { MAX_FILE_BYTES } from '../../../lib/file-sniff.ts';
import { AppIntl } from '../../../locales/AppIntl.tsx';
import '../../../locales/later.ts';
import { EvidenceDrop } from './EvidenceDrop.tsx';
import type { SendUpload } from './use-uploads.ts';

afterEach(cleanup);

const pdf = (name: string) => new File([`%PDF-1.7 and so on: ${name}`], name);
const known = [{ sha256: sha256Hex('%PDF-1.7 and so on: again.pdf'), index: 3 }];

function show(send: SendUpload): void {
  render(
    <AppIntl locale="en">
      <EvidenceDrop
        kinds={['damagePhoto', 'invoice', 'photo', 'other']}
        elements={[
          { id: 'rightItem', label: 'Right item' },
          { id: 'dispatched', label: 'Dispatched' },
        ]}
        known={known}
        onUpload={send}
        explain={() => 'The case is closed.'}
      />
    </AppIntl>,
  );
}

const choose = (...files: File[]) =>
  fireEvent.change(screen.getByLabelText('Choose files', { selector: 'input' }), {
    target: { files },
  });

const addAll = async (name = 'Add the file') =>
  userEvent.click(await screen.findByRole('button', { name }));

const rowOf = async (text: string | RegExp) => {
  const row = (await screen.findByText(text)).closest('li');
  if (row === null) throw new Error('not in the list');
  return within(row);
};

const files = (name: string) => ({ files: [pdf(name)], types: ['Files'] });

describe('adding evidence', () => {
  it('sends with the party, kind and caption chosen, one after the other', async () => {
    const order: string[] = [];
    const send = vi.fn<SendUpload>(async (file) => {
      order.push(`start ${file.name}`);
      await Promise.resolve();
      order.push(`end ${file.name}`);
    });
    show(send);
    choose(pdf('a.pdf'), pdf('b.pdf'));
    await screen.findByRole('button', { name: 'Add 2 files' });
    expect(send).not.toHaveBeenCalled();
    await userEvent.selectOptions(screen.getByLabelText('On behalf of'), 'seller');
    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Invoice');
    await userEvent.type(screen.getByLabelText(/What it shows/), 'page 1');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Dispatched' }));
    await addAll('Add 2 files');
    expect(await screen.findAllByText('Added to the case')).toHaveLength(2);
    expect(order).toEqual(['start a.pdf', 'end a.pdf', 'start b.pdf', 'end b.pdf']);
    expect(send.mock.calls[0]?.[1]).toEqual({
      party: 'seller',
      kind: 'invoice',
      elements: ['dispatched'],
      caption: 'page 1',
    });
  });

  it('takes the kind from each file unless somebody chooses one', async () => {
    const send = vi.fn<SendUpload>(async () => undefined);
    show(send);
    const png = new File([new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10])], 'claw.png');
    choose(pdf('Invoice 2041.pdf'));
    expect(await screen.findByRole('option', { name: 'Invoice (from the file)' })).toBeTruthy();
    choose(png, pdf('scan.pdf'));
    await addAll('Add 3 files');
    expect(await screen.findAllByText('Added to the case')).toHaveLength(3);
    expect(send.mock.calls.map(([, { kind }]) => kind)).toEqual(['invoice', 'photo', 'other']);
  });

  it('tells when the case has this very file, and leaves the choice', async () => {
    const send = vi.fn<SendUpload>(async () => undefined);
    show(send);
    choose(pdf('again.pdf'));
    const row = await rowOf('again.pdf');
    expect(await row.findByText('Ready, but exhibit 3 is the very same file')).toBeTruthy();
    choose(pdf('new.pdf'), pdf('new.pdf'));
    expect(
      await screen.findAllByText(/^Ready, but the very same file is in this list/),
    ).toHaveLength(1);
    for (const button of screen.getAllByRole('button', { name: /^Remove / })) {
      await userEvent.click(button);
    }
    expect(screen.queryByText('again.pdf')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Add / })).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('refuses before sending, says why, and keeps the rest', async () => {
    const send = vi.fn<SendUpload>(async () => undefined);
    show(send);
    const huge = pdf('huge.pdf');
    Object.defineProperty(huge, 'size', { value: MAX_FILE_BYTES + 1 });
    choose(
      new File(['<svg onload="x()"/>'], 'photo.jpg'),
      new File(['x'], 'setup.exe'),
      new File([], 'empty.pdf'),
      huge,
      pdf('good.pdf'),
    );
    await addAll();
    expect(await screen.findByText('Added to the case')).toBeTruthy();
    expect((await rowOf('photo.jpg')).getByText(/the content another \(svg\)/)).toBeTruthy();
    expect((await rowOf('setup.exe')).getByText(/not “exe”/)).toBeTruthy();
    expect((await rowOf('empty.pdf')).getByText(/the file is empty/)).toBeTruthy();
    expect((await rowOf('huge.pdf')).getByText(/larger than 10 MB/)).toBeTruthy();
    expect(send.mock.calls.map(([file]) => file.name)).toEqual(['good.pdf']);
  });

  it('shows a failure at its file and sends it again on request', async () => {
    const send = vi.fn<SendUpload>(async () => undefined);
    send.mockRejectedValueOnce(new Error('409'));
    show(send);
    choose(pdf('a.pdf'));
    await addAll();
    expect(await (await rowOf('a.pdf')).findByText('The case is closed.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Added to the case')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove a.pdf' }));
    expect(screen.queryByText('a.pdf')).toBeNull();
  });

  it('takes files dropped or pasted anywhere on the page, and leaves text alone', async () => {
    const send = vi.fn<SendUpload>(async () => undefined);
    show(send);
    const note = document.body.appendChild(document.createElement('textarea'));
    expect(fireEvent.dragOver(document.body, { dataTransfer: files('x.pdf') })).toBe(false);
    expect(fireEvent.drop(document.body, { dataTransfer: files('dropped.pdf') })).toBe(false);
    expect(fireEvent.paste(document.body, { clipboardData: files('pasted.pdf') })).toBe(false);
    await addAll('Add 2 files');
    expect(await screen.findAllByText('Added to the case')).toHaveLength(2);
    expect(fireEvent.paste(note, { clipboardData: files('typing.pdf') })).toBe(true);
    expect(fireEvent.paste(document.body, { clipboardData: { files: [] } })).toBe(true);
    expect(screen.queryByText('typing.pdf')).toBeNull();
    note.remove();
  });
});
