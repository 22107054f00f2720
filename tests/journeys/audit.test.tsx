// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CASE_EVENTS } from '../../mocks/domain/cases/case-file.ts';
import { caratx } from '../../mocks/domain/policies/caratx.ts';
import { MemoryTarget } from '../../mocks/seed/memory-target.ts';
import { seedWorld } from '../../mocks/seed/world.ts';
import { auditSentence } from '../../src/features/audit/audit-words.ts';
import '../../src/locales/later.ts';
import { heading, renderApp } from '../render.tsx';

const rows = () =>
  within(screen.getByRole('list', { name: 'Audit events' })).getAllByRole('listitem');

describe('the audit page', () => {
  it('tells who did what to which case, with amounts as amounts look and the case as a link', async () => {
    const { user } = await renderApp('/audit?event=rulingProposed', { persona: 'agt_olu' });
    await heading('Audit trail');
    const row = rows().find((one) => /partial refund, /i.test(one.textContent));
    if (row === undefined) throw new Error('nobody proposed a partial refund');
    expect(row).toHaveTextContent(
      /\w+ \w+ proposed ruling RUL-\d{4}-\d{6} in DSP-\d{4}-\d{6}: partial refund, [\d,.]+\s?[A-Z]{3}/i,
    );
    expect(row).not.toHaveTextContent(/dsp_|amountMinor|rulingProposed|\d{4}-\d\d-\d\dT/);
    const link = within(row).getByRole('link', { name: /^DSP-/ });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^\/disputes\/dsp_/));
    await user.click(within(row).getByRole('button', { name: /^Details of event/ }));
    expect(within(row).getByText('rulingProposed')).toBeVisible();
    expect(within(row).getByText('Hash before')).toBeVisible();
    expect(row).not.toHaveTextContent(/amountMinor|\["|\d{4}-\d\d-\d\dT/);
    await user.click(within(row).getByRole('link', { name: /^Only RUL-/ }));
    expect(await screen.findByText(/^about: /)).toBeVisible();
    for (const one of rows()) expect(one).toHaveTextContent(/RUL-/);
  });

  it('an address that cannot be read says so, and leads to the first page of the same', async () => {
    const { user, address } = await renderApp('/audit?event=rulingProposed&cursor=zz', {
      persona: 'agt_olu',
    });
    expect(
      await screen.findByText('This address asks for something that can’t be shown'),
    ).toBeVisible();
    // Asked for again as it is, it would be refused again.
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Begin at the first page' }));
    await heading('Audit trail');
    expect(address()).toBe('/audit?event=rulingProposed');
  });

  it('has a sentence for everything that a world holds', () => {
    const target = new MemoryTarget();
    seedWorld(target, { now: '2026-11-22T03:00:00.000Z', seed: 1, volume: 0, policy: caratx });
    const ofRulings = CASE_EVENTS.filter((event) =>
      /^(?:ruling|replacement|execution)/.test(event),
    );
    const events = [...new Set([...target.audit.map(({ event }) => event), ...ofRulings])];
    expect(events.length).toBeGreaterThan(15);
    expect(events.filter((event) => auditSentence(event) === 'audit.event.other')).toEqual([]);
  });
});
