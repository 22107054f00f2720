/**
 * Puts words where the cursor is, over what is marked, as one step that the browser's own undo takes
 * back. The field has the focus afterwards, with the cursor behind the words.
 */
export function insertAtCursor(field: HTMLTextAreaElement, words: string): void {
  if (field.readOnly || field.disabled) return;
  field.focus();
  // Out of fashion, and yet the one way into the browser's undo stack.
  if (
    typeof document.execCommand === 'function' &&
    document.execCommand('insertText', false, words)
  )
    return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Goes on writing: the cursor where it was left, and behind what was begun when it was not there yet. */
export function focusToWrite(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus();
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart === 0 && selectionEnd === 0)
    field.setSelectionRange(value.length, value.length);
}

/** Marks a place of the field and brings it into view. */
export function markPlace(field: HTMLTextAreaElement, start: number, end: number): void {
  field.focus();
  // Browsers scroll to the cursor only when it comes from typing: focus anew does it too.
  field.setSelectionRange(start, start);
  field.blur();
  field.focus();
  field.setSelectionRange(start, end);
}
