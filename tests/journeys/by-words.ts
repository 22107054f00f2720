import { screen } from '@testing-library/react';

/** A button by its label or its words: asking for roles computes the style of every element. */
export function button(name: string | RegExp): HTMLElement {
  const labelled = screen.queryByLabelText(name, { selector: 'button' });
  const [said] = screen.queryAllByText(name, { selector: 'button, button *' });
  const found = labelled ?? said?.closest('button');
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
}
