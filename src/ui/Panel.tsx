import Collapse from '@mui/material/Collapse';
import { styled } from '@mui/material/styles';
import { useId, useState, type ReactNode } from 'react';
import { ChevronDownIcon } from './Icons.tsx';
import { focusRing, tone } from './tokens.ts';

interface PanelProps {
  title: ReactNode;
  /** Small, at the end of the title line: a count, a reference, an action. */
  aside?: ReactNode;
  /** The title becomes a button that folds the body. */
  collapsible?: boolean;
  defaultOpen?: boolean;
  /** Id of the region, for links and for `SplitTabs`. */
  id?: string;
  /** Heading level in the page's outline. */
  level?: 2 | 3 | 4;
  children: ReactNode;
}

const Root = styled('section')({
  backgroundColor: tone.panel,
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  padding: '12px 14px',
  minWidth: 0,
  '@media print': { breakInside: 'avoid', borderColor: '#999' },
});

const Head = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 8,
  minHeight: 18,
  fontSize: 11.5,
  color: tone.ink3,
  '& h2, & h3, & h4': { fontSize: 11.5, fontWeight: 600, lineHeight: 1.5, letterSpacing: 0 },
});

const FoldButton = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 24,
  cursor: 'pointer',
  borderRadius: 4,
  '&:focus-visible': focusRing,
  '& svg': { fontSize: 14, transition: 'rotate 120ms' },
  '&[aria-expanded=false] svg': { rotate: '-90deg' },
});

interface FoldProps {
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Id of what it unfolds. */
  bodyId: string;
  children: ReactNode;
}

/** The one way to unfold something: a chevron and its words. */
export function Fold({ open, onOpen, bodyId, children }: FoldProps) {
  return (
    <FoldButton
      type="button"
      aria-expanded={open}
      aria-controls={bodyId}
      onClick={() => onOpen(!open)}
    >
      <ChevronDownIcon />
      {children}
    </FoldButton>
  );
}

/** A white card with a hairline: one subject, named by its heading. */
export function Panel(props: PanelProps) {
  const { title, aside, collapsible = false, defaultOpen = true, id, level = 2, children } = props;
  const titleId = useId();
  const bodyId = useId();
  const [open, setOpen] = useState(defaultOpen);
  const Heading = `h${level}` as const;
  const body = <div style={{ marginBlockStart: 8 }}>{children}</div>;
  return (
    <Root aria-labelledby={titleId} id={id}>
      <Head>
        <Heading id={titleId}>
          {collapsible ? (
            <Fold open={open} onOpen={setOpen} bodyId={bodyId}>
              {title}
            </Fold>
          ) : (
            title
          )}
        </Heading>
        {aside === undefined ? null : <span>{aside}</span>}
      </Head>
      {collapsible ? (
        <Collapse in={open} id={bodyId} timeout={120} unmountOnExit>
          {body}
        </Collapse>
      ) : (
        body
      )}
    </Root>
  );
}
