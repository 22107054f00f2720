// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppIntl } from '../../../locales/AppIntl.tsx';
import { EvidenceStrip } from './EvidenceStrip.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { neighbourOf, type LoadBytes, type ViewerItem } from './viewer-item.ts';

afterEach(cleanup);

function item(index: number, more: Partial<ViewerItem> = {}): ViewerItem {
  return {
    id: `ev-${index}`,
    index,
    fileName: `proof-${index}.pdf`,
    mediaType: 'application/pdf',
    bytes: 1200,
    sha256: 'ab'.repeat(32),
    submittedBy: 'buyer',
    submittedByName: 'Inês Duarte',
    submittedAt: '2026-11-20T18:40:00Z',
    kind: 'damagePhoto',
    admissibility: 'admitted',
    late: false,
    ...more,
  };
}

const items = [
  item(1),
  item(2, {
    submittedBy: 'seller',
    fileName: 'chat\u202Egpj.doc',
    mediaType: 'application/msword',
    admissibility: 'excludedOffPlatform',
    admissibilityWhy: 'Written outside the platform.',
  }),
  item(3, { late: true }),
];

const word = async () => new Uint8Array(600);

const handlers = () => ({
  onSelect: vi.fn<(id: string) => void>(),
  onClose: vi.fn<() => void>(),
  onDownload: vi.fn<(id: string) => void>(),
});

function show(currentId: string) {
  const calls = handlers();
  const page = vi.fn<() => void>();
  document.addEventListener('keydown', page);
  render(
    <AppIntl locale="en">
      <EvidenceViewer items={items} currentId={currentId} load={word} {...calls} />
    </AppIntl>,
  );
  return { ...calls, page };
}

describe('the strip of a case', () => {
  it('names every item, shows why one is out, and opens on a press', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    render(
      <AppIntl locale="en">
        <EvidenceStrip items={items} load={word} onOpen={onOpen} />
      </AppIntl>,
    );
    expect(screen.getByText('Written outside the platform.')).toBeTruthy();
    expect(screen.getByText('after the deadline')).toBeTruthy();
    expect(screen.getByText('chat[U+202E]gpj.doc')).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: /Exhibit 2.*seller.*ruled out: off the platform/ }),
    );
    expect(onOpen).toHaveBeenCalledWith('ev-2');
  });
});

describe('the viewer', () => {
  it('takes focus, and its keys never reach the page below', async () => {
    const { onSelect, onClose, page } = show('ev-2');
    await userEvent.keyboard('[[');
    await userEvent.keyboard(']');
    await userEvent.keyboard('{Escape}');
    expect(onSelect.mock.calls).toEqual([['ev-1'], ['ev-3']]);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(page).not.toHaveBeenCalled();
    await userEvent.keyboard('q');
    expect(page).toHaveBeenCalledTimes(1);
  });

  it('says why the way is barred at either end', () => {
    const { onSelect } = show('ev-3');
    const next = screen.getByRole('button', { name: 'Next item' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
    next.click();
    expect(onSelect).not.toHaveBeenCalled();
    expect(neighbourOf(items, 'ev-3', 1)).toBeUndefined();
  });

  it('shows a Word file as facts, never as a page', async () => {
    show('ev-2');
    expect(await screen.findByText('This document is damaged')).toBeTruthy();
    expect(document.querySelector('iframe, object, embed, a[href]')).toBeNull();
  });

  it('tells a failed fetch and fetches again', async () => {
    const load = vi.fn<LoadBytes>(word);
    load.mockRejectedValueOnce(new Error('offline'));
    render(
      <AppIntl locale="en">
        <EvidenceViewer items={items.slice(1, 2)} currentId="ev-2" load={load} {...handlers()} />
      </AppIntl>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('This document is damaged')).toBeTruthy();
  });
});
