import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { styled } from '@mui/material/styles';
import { useId, useState, type ReactNode } from 'react';
import { useMedia } from './use-media.ts';

export interface SplitRegion {
  id: string;
  /** Name of the region, and the words on its tab. */
  label: string;
  content: ReactNode;
  /** After the label on the tab: a count or a glyph. */
  badge?: ReactNode;
}

interface SplitTabsProps {
  /** Names the tab list. */
  label: string;
  regions: readonly SplitRegion[];
  /** CSS grid columns on wide screens, e.g. `264px minmax(0, 1fr) 392px`. */
  columns: string;
  /** Which tab is open on narrow screens; kept inside when absent. */
  active?: string;
  onActivate?: (id: string) => void;
  /** Below this width (px) the regions become tabs. */
  below?: number;
}

const Wide = styled('div')({ display: 'grid', gap: 16, alignItems: 'start' });

const Column = styled('section')({
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
});

/** Regions side by side; on a narrow screen one at a time, under tabs. What is typed stays mounted. */
export function SplitTabs(props: SplitTabsProps) {
  const { label, regions, columns, onActivate, below = 900 } = props;
  const narrow = useMedia(`(max-width: ${below - 0.02}px)`);
  const [own, setOwn] = useState(regions[0]?.id ?? '');
  const base = useId();
  const active = props.active ?? own;

  function activate(id: string) {
    setOwn(id);
    onActivate?.(id);
  }

  return (
    <>
      {narrow ? (
        <Tabs
          value={active}
          onChange={(_event, id: string) => activate(id)}
          aria-label={label}
          variant="fullWidth"
          style={{ marginBlockEnd: 12 }}
        >
          {regions.map(({ id, label: words, badge }) => (
            <Tab
              key={id}
              value={id}
              id={`${base}-tab-${id}`}
              aria-controls={`${base}-${id}`}
              label={
                <span>
                  {words} {badge}
                </span>
              }
            />
          ))}
        </Tabs>
      ) : null}
      <Wide style={{ gridTemplateColumns: narrow ? 'minmax(0, 1fr)' : columns }}>
        {regions.map(({ id, label: words, content }) => (
          <Column
            key={id}
            id={`${base}-${id}`}
            hidden={narrow && id !== active}
            style={narrow && id !== active ? { display: 'none' } : undefined}
            {...(narrow
              ? { role: 'tabpanel', 'aria-labelledby': `${base}-tab-${id}` }
              : { 'aria-label': words })}
          >
            {content}
          </Column>
        ))}
      </Wide>
    </>
  );
}
