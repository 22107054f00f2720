import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Question } from '../../api/contract/questions.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { monoFamily } from '../../ui/tokens.ts';
import { AskedPanel } from './AskedPanel.tsx';

interface QuestionFactsProps {
  question: Question;
  people: ReactNode;
}

const Mono = styled('span')({ fontFamily: monoFamily, fontSize: 12 });
const Links = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 8px' },
});

/** The first region: what is asked about, whose turn it is, and who they are. */
export function QuestionFacts({ question, people }: QuestionFactsProps) {
  const t = useT();
  const { item, links } = question;
  return (
    <>
      <Panel title={t('question.item')} aside={<Mono>{item.sku}</Mono>}>
        <p style={{ margin: '0 0 6px' }}>
          <bdi>{item.title}</bdi>
        </p>
        <Facts
          facts={[
            {
              id: 'price',
              label: t('question.item.price'),
              value: <Money money={item.price} />,
              strong: true,
            },
          ]}
        />
      </Panel>
      <AskedPanel question={question} />
      {people}
      {links.length > 0 ? (
        <Panel title={t('question.links')} aside={links.length}>
          <Links>
            {links.map(({ id, reference, kind }) => (
              <li key={`${id}-${kind}`}>
                <Mono>
                  <CaseLink id={id} reference={reference} />
                </Mono>
                <span>{t(`question.link.${kind}`)}</span>
              </li>
            ))}
          </Links>
        </Panel>
      ) : null}
    </>
  );
}

function CaseLink({ id, reference }: { id: string; reference: string }) {
  const path = casePath({ id, reference });
  return path === undefined ? reference : <Link to={path}>{reference}</Link>;
}
