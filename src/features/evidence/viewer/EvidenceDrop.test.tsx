// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILE_BYTES } from '../../../lib/file-sniff.ts';
import { AppIntl } from '../../../locales/AppIntl.tsx';
import { EvidenceDrop } from './EvidenceDrop.tsx';
import type { SendUpload } from './use-uploads.ts';

afterEach(cleanup);

const pdf = (name: string) => new File(['%PDF-1.7 and so on'], name);

function show(send: SendUpload) {
  render(
    <AppIntl locale="en">
      <EvidenceDrop
        kinds={['damagePhoto', 'invoice']}
        onUpload={send}
        explain={() => 'The case is closed.'}
      />
    </AppIntl>,
  );
  return screen.getByRole('region', { name: 'Add evidence' });
}

const choose = (...files: File[]) =>
  fireEvent.change(screen.getByLabelText('Choose files', { selector: 'input' }), {
    target: { files },
  });

const rowOf = async (text: string | RegExp) => {
  const row = (await screen.findByText(text)).closest('li');
  if (row === null) throw new Error('not in the list');
  return within(row);
};

describe('adding evidence', () => {
  it('sends with the party, kind and caption chosen, one after the other', async () => {
    const order: string[] = [];
    const send = vi.fn<SendUpload>(async (file) => {
      order.push(`start ${file.name}`);
      await Promise.resolve();
      order.push(`end ${file.name}`);
    });
    show(send);
    await userEvent.selectOptions(screen.getByLabelText('On behalf of'), 'seller');
    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Invoice');
    await userEvent.type(screen.getByLabelText(/What it shows/), 'page 1');
    choose(pdf('a.pdf'), pdf('b.pdf'));
    expect(await screen.findAllByText('Added to the case')).toHaveLength(2);
    expect(order).toEqual(['start a.pdf', 'end a.pdf', 'start b.pdf', 'end b.pdf']);
    expect(send.mock.calls[0]?.[1]).toEqual({
      party: 'seller',
      kind: 'invoice',
      caption: 'page 1',
    });
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
    expect((await rowOf('a.pdf')).getByText('The case is closed.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Added to the case')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove a.pdf' }));
    expect(screen.queryByText('a.pdf')).toBeNull();
  });

  it('takes dropped and pasted files, and leaves pasted text alone', async () => {
    const send = vi.fn<SendUpload>(async () => undefined);
    const region = show(send);
    const zone = screen.getByText(/or drop or paste/).parentElement ?? region;
    fireEvent.drop(zone, { dataTransfer: { files: [pdf('dropped.pdf')] } });
    fireEvent.paste(region, { clipboardData: { files: [pdf('pasted.pdf')] } });
    expect(await screen.findAllByText('Added to the case')).toHaveLength(2);
    const isUntouched = fireEvent.paste(region, { clipboardData: { files: [] } });
    expect(isUntouched).toBe(true);
  });
});
