// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppIntl } from '../../../locales/AppIntl.tsx';
import '../../../locales/later.ts';
import { FactsPanel } from './FactsPanel.tsx';
import type { ViewerItem } from './viewer-item.ts';

afterEach(cleanup);

const item: ViewerItem = {
  id: 'evi_1',
  index: 1,
  fileName: 'ring.jpg',
  mediaType: 'image/jpeg',
  bytes: 1000,
  sha256: 'a'.repeat(64),
  submittedBy: 'buyer',
  submittedByName: 'Ines Duarte',
  submittedAt: '2026-11-20T19:00:00Z',
  kind: 'photo',
  admissibility: 'admitted',
  late: false,
};
const factOf = (label: string) => screen.getByText(label).nextElementSibling?.textContent;
const LABELS = ['Taken', 'Device', 'Edited with', 'Place'];

function show(more: Partial<ViewerItem>) {
  render(
    <AppIntl locale="en">
      <FactsPanel item={{ ...item, ...more }} />
    </AppIntl>,
  );
}

describe('what a file says of itself', () => {
  it('shows camera, software, time and that there is a place', () => {
    show({
      takenAt: '2026-11-20T18:29:12Z',
      device: 'Nikon COOLPIX P6000',
      software: 'Nikon Transfer 1.1 W',
      gps: 'present',
    });
    expect(factOf('Taken')).toMatch(/2026/);
    expect(factOf('Device')).toBe('Nikon COOLPIX P6000');
    expect(factOf('Edited with')).toBe('Nikon Transfer 1.1 W');
    expect(factOf('Place')).toBe('recorded in the file');
  });

  it('says "nothing found" only where somebody looked', () => {
    show({ gps: 'absent' });
    expect(LABELS.map(factOf)).toEqual(LABELS.map(() => 'nothing found'));
    cleanup();
    show({ fileName: 'letter.pdf', mediaType: 'application/pdf' });
    expect(LABELS.map(factOf)).toEqual(LABELS.map(() => 'not examined'));
  });
});
