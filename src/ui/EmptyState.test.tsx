// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EmptyState, type EmptyKind } from './EmptyState.tsx';
import { renderPiece } from './render-piece.ts';

afterEach(cleanup);

const titles: [EmptyKind, string][] = [
  ['none', 'Nothing here yet'],
  ['filtered', 'Nothing fits these filters'],
  ['noRight', 'Not open to your role'],
  ['failed', 'This could not be loaded'],
  ['allDone', 'All done'],
];

it.each(titles)('%s says "%s" and offers the way on', (kind, title) => {
  renderPiece(<EmptyState kind={kind} action={<button type="button">On</button>} />);
  expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'On' })).toBeInTheDocument();
});
