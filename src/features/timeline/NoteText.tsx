import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useApiQuery } from '../../api/query.ts';
import { hasTokens, tokensIn } from '../../lib/mentions.ts';
import { tone } from '../../ui/tokens.ts';

const Mention = styled('b')({ fontWeight: 600, color: tone.accent });

/** The words of a note; whom it mentions, by name. Staff are asked for only when somebody is mentioned. */
export function NoteText({ text }: { text: string }) {
  const { data } = useApiQuery('agentList', {}, { enabled: hasTokens(text) });
  const shown: ReactNode[] = [];
  let from = 0;
  for (const piece of tokensIn(text, data?.items ?? [])) {
    const isWords = typeof piece === 'string';
    shown.push(isWords ? piece : <Mention key={from}>@{piece.name}</Mention>);
    from += isWords ? piece.length : piece.name.length;
  }
  return shown;
}
