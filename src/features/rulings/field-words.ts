import type { Translate } from '../../locales/use-t.ts';
import type { FieldProblem } from './to-ruling-draft.ts';

/** The sentence under a field that cannot be read yet. */
export function fieldWords(problem: FieldProblem, currency: string, t: Translate): string {
  if (problem.code === 'missing') {
    return t(problem.field === 'kind' ? 'ruling.field.missing' : 'ruling.field.missingAmount');
  }
  if (problem.code === 'tooPrecise') {
    return problem.exponent === undefined
      ? t('ruling.field.percentPrecise')
      : t('ruling.field.tooPrecise', { currency, exponent: problem.exponent });
  }
  return t(`ruling.field.${problem.code}`);
}
