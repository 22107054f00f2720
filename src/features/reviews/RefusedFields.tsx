import type { ApiProblem } from '../../api/problem.ts';

interface RefusedFieldsProps {
  problem: ApiProblem | null;
  detail: string | undefined;
}

/** What the API says besides the title: its sentence, and each field with what is wrong there. */
export function RefusedFields({ problem, detail }: RefusedFieldsProps) {
  const errors = problem?.errors ?? [];
  return (
    <>
      {detail}
      {errors.length === 0 ? null : (
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
          {errors.map(({ pointer, code, detail: words }) => (
            <li key={`${pointer} ${code}`}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
