import { entriesOf, functionsOf, isTest, type Files } from './scan.ts';

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** The "framework": small enough to read in ten minutes. */
export const FRAMEWORK = [
  'src/api/client.ts',
  'src/api/query.ts',
  'mocks/engine/serve.ts',
  'mocks/engine/faults.ts',
  'mocks/msw.ts',
];

function cap(path: string): number {
  if (isTest(path)) return 400;
  return path.startsWith('src/pages/') ? 120 : 300;
}

/** Files 300, tests 400, pages 120, the framework 500 lines together. */
export function checkFileSizes(files: Files): string[] {
  const found = [...files]
    .filter(([path, text]) => linesOf(text) > cap(path))
    .map(([path, text]) => `${path}: ${linesOf(text)} lines, at most ${cap(path)}`);
  const framework = FRAMEWORK.reduce((sum, path) => sum + linesOf(files.get(path) ?? ''), 0);
  if (framework > 500) found.push(`${FRAMEWORK.join(' + ')}: ${framework} lines, at most 500`);
  return found;
}

/** Half of the files under 80 lines, nine of ten under 180. */
export function checkSpread(files: Files): string[] {
  const sizes = [...files]
    .filter(([path]) => /^(src|mocks)\//.test(path) && !isTest(path))
    .map(([, text]) => linesOf(text))
    .sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor(sizes.length * share)] ?? 0;
  return [
    ...(at(0.5) < 80 ? [] : [`median ${at(0.5)} lines, wanted under 80`]),
    ...(at(0.9) < 180 ? [] : [`p90 ${at(0.9)} lines, wanted under 180`]),
  ];
}

/** Domain functions 40, components 200, handler entries 12 lines. */
export function checkBlocks(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    if (isTest(path)) return [];
    const tooLong = (blocks: ReturnType<typeof functionsOf>, most: number) =>
      blocks
        .filter(({ lines }) => lines > most)
        .map(({ name, lines }) => `${path} ${name}: ${lines} lines, at most ${most}`);
    if (path.startsWith('mocks/domain/')) return tooLong(functionsOf(text), 40);
    if (path.startsWith('mocks/handlers/')) return tooLong(entriesOf(text), 12);
    if (path.endsWith('.tsx')) return tooLong(functionsOf(text), 200);
    return [];
  });
}
