/** The radio group's name: keys 1–4 focus an option by it, and never choose or submit. */
export const KIND_GROUP = 'ruling-kind';

/** Focuses one of the four kinds, as soon as the form is there (experience.md, keys). */
export function focusKind(at: number, tries = 30): void {
  const options = document.querySelectorAll<HTMLInputElement>(`input[name="${KIND_GROUP}"]`);
  const option = options[at];
  if (option) option.focus();
  else if (tries > 0) requestAnimationFrame(() => focusKind(at, tries - 1));
}
