import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { Message, TimelineEntry } from '../../api/contract/cases.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { RulingView } from '../../api/contract/rulings.ts';
import { useApiQuery } from '../../api/query.ts';
import { showBidiControls } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { tone } from '../../ui/tokens.ts';

const List = styled('ul')({
  margin: 0,
  paddingInlineStart: 18,
  display: 'grid',
  gap: 6,
  overflowWrap: 'anywhere',
  '& blockquote': { margin: '2px 0 0', color: tone.ink2, whiteSpace: 'pre-wrap' },
  '& a': { display: 'inline-block', minBlockSize: 24 },
});
const Nothing = styled('p')({ margin: 0, color: tone.ink2 });

function messagesOf(timeline: readonly TimelineEntry[]): Map<string, Message> {
  return new Map(
    timeline.flatMap((entry) =>
      entry.kind === 'message' ? [[entry.message.id, entry.message] as const] : [],
    ),
  );
}

/** What the ruling rests on, to be read and opened before it is approved. */
export function CitedList({ ruling, dispute }: { ruling: RulingView; dispute: Dispute }) {
  const t = useT();
  const { citedEvidence, citedMessages = [] } = ruling.body;
  const timeline = useApiQuery(
    'caseTimeline',
    { params: { caseId: dispute.id } },
    { enabled: citedMessages.length > 0 },
  );
  const messages = messagesOf(timeline.data?.items ?? []);
  const exhibits = new Map(dispute.evidence.map((item) => [item.id, item]));
  if (citedEvidence.length + citedMessages.length === 0) {
    return <Nothing>{t('approvals.citedNothing')}</Nothing>;
  }
  return (
    <List>
      {citedEvidence.map(({ id }) => {
        const item = exhibits.get(id);
        const words = item
          ? t('approvals.exhibit', { number: item.number, name: showBidiControls(item.fileName) })
          : id;
        return (
          <li key={id}>
            <Link to={`/disputes/${dispute.id}/evidence/${id}`}>
              <bdi>{words}</bdi>
            </Link>
          </li>
        );
      })}
      {citedMessages.map((id) => {
        const message = messages.get(id);
        return message ? (
          <li key={id}>
            <bdi>{message.authorName}</bdi>
            <blockquote dir="auto">{showBidiControls(message.text)}</blockquote>
          </li>
        ) : null;
      })}
    </List>
  );
}
