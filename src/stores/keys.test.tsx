// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useKeys, useKeyScopes } from './keys.ts';
import { setOwnKeys } from './own-keys.ts';
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
  setOwnKeys({});
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

  it.each(['dialog', 'menu', 'listbox'])('a %s that closes holds no key back', async (role) => {
    const user = userEvent.setup();
    const page = (isClosing: boolean) => (
      <>
        <Page />
        <div aria-hidden={isClosing}>
          <div role={role} aria-modal={role === 'dialog' ? true : undefined} />
        </div>
      </>
    );
    const { rerender } = render(page(false));
    await user.keyboard('gd');
    expect(ran).not.toHaveBeenCalled();
    rerender(page(true));
    await user.keyboard('gd');
    expect(ran.mock.calls).toEqual([['g d']]);
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

  it('off, the switch is off for letters with Shift and for two strokes too, not for Enter', async () => {
    const user = userEvent.setup();
    setPreferences({ keysEnabled: false });
    render(<Page />);
    await user.keyboard('gd{Shift>}X{/Shift}{Enter}');
    expect(ran.mock.calls).toEqual([['Enter']]);
  });

  it('answers to the key that the person chose, and to the usual one no more', async () => {
    const user = userEvent.setup();
    render(<Page />);
    act(() => setOwnKeys({ 'queue.keys.claim': 'w', 'shell.keys.disputes': 'g w' }));
    await user.keyboard('c');
    expect(ran).not.toHaveBeenCalled();
    await user.keyboard('w');
    await user.keyboard('gw');
    expect(ran.mock.calls).toEqual([['c'], ['g d']]);
    act(() => setOwnKeys({}));
    await user.keyboard('c');
    expect(ran).toHaveBeenLastCalledWith('c');
  });

  it('the keys of a form come before those of the page, while it has the focus', () => {
    function Form() {
      const form = useRef<HTMLTextAreaElement>(null);
      useKeys(
        'composer.keys',
        [{ keys: 'Mod+Enter', id: 'composer.key.send', run: () => ran('form') }],
        { within: form },
      );
      return <textarea ref={form} aria-label="form" />;
    }
    render(
      <>
        <Form />
        <Page />
      </>,
    );
    fireEvent.keyDown(screen.getByLabelText('form'), { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(screen.getByLabelText('words'), { key: 'Enter', ctrlKey: true });
    expect(ran.mock.calls).toEqual([['form'], ['send']]);
  });

  it('no event with AltGr or Alt, while composing or typing, ever does anything', () => {
    render(<Page />);
    const target = fc.constantFrom(document.body, screen.getByRole('checkbox'));
    const key = fc.constantFrom(
      ['j', 'KeyJ'],
      ['ξ', 'KeyJ'],
      ['с', 'KeyC'],
      ['Enter', 'Enter'],
      ['g', 'KeyG'],
    );
    const how = fc.constantFrom('AltGraph', 'alt', 'composing', '229', 'typing');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, how, target), { maxLength: 6 }), (events) => {
        for (const [[name = '', code = ''], what, on] of events) {
          const event = new KeyboardEvent('keydown', {
            bubbles: true,
            cancelable: true,
            key: name,
            code,
            modifierAltGraph: what === 'AltGraph',
            altKey: what === 'alt',
            isComposing: what === 'composing',
            keyCode: what === '229' ? 229 : 0,
          });
          const field = screen.getByLabelText('words');
          fireEvent(what === 'typing' ? field : on, event);
          expect(event.defaultPrevented).toBe(false);
        }
        expect(ran).not.toHaveBeenCalled();
      }),
    );
  });
});
