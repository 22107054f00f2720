/** `DSP-2026-000042`, as every kind of case has one (cases.md, references). */
const REFERENCE = /\b[A-Z]{3}-\d{4}-\d{6,}\b/;

/** Words in which a reference never breaks over two lines: half of one names nothing. */
export function WholeReferences({ text }: { text: string }) {
  const [reference] = REFERENCE.exec(text) ?? [];
  if (reference === undefined) return text;
  const at = text.indexOf(reference);
  return (
    <>
      {text.slice(0, at)}
      <span style={{ whiteSpace: 'nowrap', overflowWrap: 'normal' }}>{reference}</span>
      <WholeReferences text={text.slice(at + reference.length)} />
    </>
  );
}
