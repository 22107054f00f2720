import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import type { TestWorld } from '../../mocks/test-world.ts';
import type { MacroAction } from '../../src/api/contract/macros.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import type { RenderedApp } from '../render.tsx';

/** Saves "My own words", a macro of Mara's. */
export async function saveOwnMacro(
  world: TestWorld,
  queue: CaseQueue,
  body: string,
  actions: MacroAction[] = [],
): Promise<void> {
  const mara = await signIn(world, 'agt_mara');
  const saved = await mara('macroSave', {
    params: { macroId: 'mac_of_mara' },
    body: { name: 'My own words', scope: 'own', queues: [queue], body, actions },
    ifMatch: 0,
  });
  expect(saved.status).toBe(200);
}

/** The dialog of macros. */
export const macros = () => within(screen.getByRole('dialog', { name: 'Insert a macro' }));

/** Opens it from the field that is being written in, and waits for what it offers. */
export async function openMacros({ user }: RenderedApp, field: HTMLElement): Promise<void> {
  field.focus();
  await user.keyboard('{Control>}i{/Control}');
  await screen.findByRole('dialog', { name: 'Insert a macro' });
  await waitFor(() => expect(macros().getAllByRole('option').length).toBeGreaterThan(1));
}
