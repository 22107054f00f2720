// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { call } from '../../src/api/client.ts';
import { sessionKey, startSession, useSession } from '../../src/stores/session.ts';
import { heading, renderApp } from '../render.tsx';

/** The server forgets the token of this tab, as it does after a night. */
function spoilToken(): void {
  const { session } = useSession.getState();
  if (session !== null) startSession({ ...session, token: 'ended' });
}

describe('signing in', () => {
  it('sends whoever is not signed in to the desk and back to where they were going', async () => {
    const { user, address } = await renderApp('/disputes?view=resolved');
    await heading('Who is at the desk?');
    expect(address()).toBe('/sign-in?next=%2Fdisputes%3Fview%3Dresolved');
    await user.click(await screen.findByRole('button', { name: /Mara Okafor/ }));
    await heading('Disputes');
    expect(address()).toBe('/disputes?view=resolved');
    expect(sessionStorage.getItem(sessionKey)).toContain('agt_mara');
  });

  it('shows people by role with what they decide alone, and works by keyboard', async () => {
    const { user, address } = await renderApp('/sign-in');
    const admins = await screen.findByRole('region', { name: 'Admins' });
    expect(within(admins).getAllByRole('button')).toHaveLength(3);
    expect(within(admins).getByRole('button', { name: /Helena.*10,000\.00\s?USD/ })).toBeVisible();
    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: /Jonas/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    await heading('Disputes');
    expect(address()).toBe('/disputes');
  });

  it('never follows a link to another site', async () => {
    const { user, address } = await renderApp('/sign-in?next=//evil.example/x');
    await user.click(await screen.findByRole('button', { name: /Mara/ }));
    await heading('Disputes');
    expect(address()).toBe('/disputes');
  });

  it('says so when the server fails, and lets the person try again', async () => {
    const { user, address } = await renderApp('/sign-in');
    await call('faultSet', {
      body: { operation: 'sessionCreate', kind: 'error', status: 500, times: 1 },
    });
    await user.click(await screen.findByRole('button', { name: /Mara/ }));
    expect(await screen.findByText('The server failed')).toBeVisible();
    expect(address()).toBe('/sign-in');
    await user.click(screen.getByRole('button', { name: /Mara/ }));
    await heading('Disputes');
  });

  it('signs out, and the session is gone at both ends', async () => {
    const { user, address, requests } = await renderApp('/disputes', { persona: 'agt_mara' });
    await heading('Disputes');
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await heading('Who is at the desk?');
    expect(address()).toBe('/sign-in');
    expect(requests).toContain('DELETE /session');
    expect(sessionStorage.getItem(sessionKey)).toBeNull();
  });
});

describe('a session that ends while working', () => {
  it('asks over the live page and repeats the step that failed', async () => {
    const { user, requests } = await renderApp('/disputes', { persona: 'agt_mara' });
    await heading('Disputes');
    spoilToken();
    requests.length = 0;
    await user.keyboard('jc');
    const dialog = await screen.findByRole('dialog', { name: 'Sign in to go on' });
    // The page behind is still there.
    expect(screen.getByRole('table', { hidden: true })).toBeInTheDocument();
    // Whoever was working goes on with one key.
    const goOn = within(dialog).getByRole('button', { name: 'Continue as Mara Okafor' });
    await waitFor(() => expect(goOn).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(
      await screen.findByText(/is yours until/, { selector: 'span,p,div' }),
    ).toBeInTheDocument();
    expect(requests.filter((line) => line.endsWith('/lease'))).toHaveLength(2);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('one dialog serves every request, and somebody else starts at the desk', async () => {
    const { user, address } = await renderApp('/disputes', { persona: 'agt_mara' });
    await heading('Disputes');
    spoilToken();
    await user.click(screen.getByRole('link', { name: /^All/ }));
    const dialogs = await screen.findAllByRole('dialog', { name: 'Sign in to go on' });
    expect(dialogs).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Somebody else' }));
    await heading('Who is at the desk?');
    expect(address()).toBe('/sign-in');
  });
});
