import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../locales/use-t.ts';
import { focusRing, tone } from '../../ui/tokens.ts';

const Root = styled('div')({
  display: 'grid',
  gap: 14,
  alignContent: 'start',
  inlineSize: '100%',
  maxInlineSize: 1080,
  '& > header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  '& > header > p': { color: tone.ink2, margin: 0, flex: '1 1 320px' },
});
const Tabs = styled('nav')({
  display: 'flex',
  gap: 4,
  borderBlockEnd: `1px solid ${tone.line}`,
  overflowX: 'auto',
  '& a': {
    padding: '7px 10px',
    color: tone.ink2,
    textDecoration: 'none',
    borderBlockEnd: '2px solid transparent',
    borderStartStartRadius: 6,
    borderStartEndRadius: 6,
    whiteSpace: 'nowrap',
  },
  '& a[aria-current]': { color: tone.accent, borderBlockEndColor: tone.accent, fontWeight: 550 },
  '& a:focus-visible': { ...focusRing, outlineOffset: -2 },
});

const SECTIONS = ['keys', 'macros', 'calendar', 'policy'] as const;

interface SettingsFrameProps {
  title: string;
  lead: string;
  /** At the end of the title line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page of the settings: its title, the way to the others, and what it is about. */
export function SettingsFrame({ title, lead, aside, children }: SettingsFrameProps) {
  const t = useT();
  return (
    <Root>
      <Tabs aria-label={t('settings.nav')}>
        {SECTIONS.map((section) => (
          <NavLink key={section} to={`/settings/${section}`}>
            {t(`settings.nav.${section}`)}
          </NavLink>
        ))}
      </Tabs>
      <header>
        <h1>{title}</h1>
        <p>{lead}</p>
        {aside}
      </header>
      {children}
    </Root>
  );
}
