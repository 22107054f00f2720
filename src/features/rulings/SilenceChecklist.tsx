import { styled } from '@mui/material/styles';
import type { Dispute } from '../../api/contract/disputes.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { CheckIcon, CrossIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 4,
  '& li': { display: 'flex', gap: 6, alignItems: 'center' },
  '& [data-met=true] svg': { color: tone.ok },
  '& [data-met=false]': { color: tone.late },
});

/** What must hold before silence leads to a ruling; a person confirms what the system sees. */
export function SilenceChecklist({ silence }: { silence: NonNullable<Dispute['silence']> }) {
  const t = useT();
  return (
    <section>
      <p style={{ margin: '0 0 4px' }}>{t('ruling.silence.title', { party: silence.party })}</p>
      <List>
        {silence.points.map((point) => {
          const id = `ruling.silence.point.${point.code}`;
          return (
            <li key={point.code} data-met={point.met}>
              {point.met ? <CheckIcon /> : <CrossIcon />}
              {isMessageId(id) ? t(id) : point.code}
              {`: ${t(point.met ? 'ruling.silence.met' : 'ruling.silence.notMet')}`}
            </li>
          );
        })}
      </List>
    </section>
  );
}
