import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { TestShell } from './TestShell.tsx';

/** For tests: renders a piece as it stands in the console. */
export function renderPiece(piece: ReactElement): RenderResult {
  return render(piece, { wrapper: TestShell });
}
