import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { PRIORITIES } from '../../api/contract/case-words.ts';
import { useT } from '../../locales/use-t.ts';
import { PriorityMark } from '../../ui/CaseMarks.tsx';
import { tone } from '../../ui/tokens.ts';
import { ActMenu } from './ActMenu.tsx';
import { TagsButton } from './TagsButton.tsx';
import { useCaseWork } from './use-case-work.ts';
import type { WorkCase } from './work-case.ts';

const Tag = styled('bdi')({
  border: `1px solid ${tone.line2}`,
  borderRadius: 6,
  paddingInline: 6,
  fontSize: 11.5,
});

/** How urgent a case is and how the desk sorts it, each with its small menu; `keyless` where its key means another thing. */
export function CaseMarkMenus({ item, keyless = false }: { item: WorkCase; keyless?: boolean }) {
  const t = useT();
  const { setPriority, setTags } = useCaseWork(item);
  const [asksTags, setAsksTags] = useState(false);
  const { priority = 'normal', tags = [], can } = item;
  return (
    <>
      <ActMenu
        label={<PriorityMark priority={priority} />}
        menuLabel={t('working.priority')}
        affordance={can['casePriority']}
        keys={keyless ? undefined : { key: 'p', id: 'working.key.priority' }}
      >
        {(close) =>
          PRIORITIES.map((one) => (
            <MenuItem
              key={one}
              selected={one === priority}
              onClick={() => {
                close();
                if (one !== priority) void setPriority(one);
              }}
            >
              <PriorityMark priority={one} />
            </MenuItem>
          ))
        }
      </ActMenu>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      <TagsButton item={item} open={asksTags} onOpen={setAsksTags} onTags={setTags} />
    </>
  );
}
