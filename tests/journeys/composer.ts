import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { write } from './desk.ts';

/** Where one writes on a dispute or a ticket, and where it stands afterwards. */
export const composer = () => within(screen.getByLabelText('Write', { selector: 'section' }));
export const field = () => composer().getByRole<HTMLTextAreaElement>('textbox');
export const sendButton = () =>
  composer().getByText(/^(Send to|Add the note)/, { selector: 'button' });
export const timeline = () => within(screen.getByLabelText('Timeline', { selector: 'ol' }));

/** Chooses who reads it. */
export const to = (audience: string) =>
  fireEvent.click(composer().getByRole('radio', { name: audience }));

/** Writes and sends, as soon as nothing speaks against it. */
export async function send(text: string): Promise<void> {
  write(field(), text);
  await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(sendButton());
}
