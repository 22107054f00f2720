// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useKeys, useKeyScopes } from './keys.ts';
import { setPreferences } from './preferences.ts';

const ran = vi.fn<(keys: string) => void>();

function Page({ blocked = false }: { blocked?: boolean }) {
  useKeys('queue.keys', [
    { keys: 'j', id: 'queue.keys.down', run: () => ran('j') },
    { keys: 'Enter', id: 'queue.keys.open', run: () => ran('Enter') },
    { keys: 'c', id: 'queue.keys.claim', run: () => ran('c'), when: () => !blocked },
    { keys: 'Mod+Enter', id: 'queue.keys.next', run: () => ran('send') },
    { keys: 'g d', id: 'shell.keys.disputes', run: () => ran('g d') },
  ]);
  return (
    <>
      <input aria-label="words" />
      <input type="checkbox" aria-label="box" />
      <button type="button">press</button>
    </>
  );
}

/** A key that is pressed and not let go. */
const hold = (stroke: { key: string; ctrlKey?: boolean }) =>
  [false, true, true].map((repeat) => fireEvent.keyDown(document.body, { ...stroke, repeat }));

afterEach(() => {
  ran.mockClear();
  setPreferences({ keysEnabled: true });
});

describe('useKeys', () => {
  it('runs once per stroke and not after unmount', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<Page />);
    await user.keyboard('jj');
    expect(ran).toHaveBeenCalledTimes(2);
    unmount();
    await user.keyboard('j');
    expect(ran).toHaveBeenCalledTimes(2);
    expect(useKeyScopes.getState().scopes).toEqual([]);
  });

  it('is silent while typing, except with Ctrl', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.type(screen.getByRole('textbox'), 'jc');
    expect(ran).not.toHaveBeenCalled();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(ran.mock.calls).toEqual([['send']]);
  });

  it('leaves Enter to buttons and works on a checkbox', async () => {
    const user = userEvent.setup();
    render(<Page />);
    screen.getByRole('button').focus();
    await user.keyboard('{Enter}');
    expect(ran).not.toHaveBeenCalled();
    screen.getByRole('checkbox').focus();
    await user.keyboard('j');
    expect(ran.mock.calls).toEqual([['j']]);
  });

  it('two strokes make one command', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.keyboard('gd');
    expect(ran.mock.calls).toEqual([['g d']]);
  });

  it('asks `when`, and stays silent behind a modal dialog', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Page blocked />);
    await user.keyboard('c');
    expect(ran).not.toHaveBeenCalled();
    rerender(
      <>
        <Page />
        <div role="dialog" aria-modal="true" />
      </>,
    );
    await user.keyboard('c');
    expect(ran).not.toHaveBeenCalled();
  });

  it('the master switch turns single keys off, not those with Ctrl', async () => {
    const user = userEvent.setup();
    setPreferences({ keysEnabled: false });
    render(<Page />);
    await user.keyboard('j{Control>}{Enter}{/Control}');
    expect(ran.mock.calls).toEqual([['send']]);
  });

  it('a held key goes on walking, but acts only once', () => {
    render(<Page />);
    hold({ key: 'j' });
    hold({ key: 'c' });
    // Held or not, the browser does nothing of its own with a key that is ours.
    expect(hold({ key: 'Enter', ctrlKey: true })).toEqual([false, false, false]);
    expect(ran.mock.calls).toEqual([['j'], ['j'], ['j'], ['c'], ['send']]);
  });

  it('composing is typing', () => {
    render(<Page />);
    fireEvent.keyDown(document.body, { key: 'j', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'j', keyCode: 229 });
    expect(ran).not.toHaveBeenCalled();
  });
});
