import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { Facts, type Fact } from '../../../ui/Facts.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { tone } from '../../../ui/tokens.ts';
import { fileFacts } from './FileFacts.tsx';
import { GuardedDownload } from './GuardedDownload.tsx';
import { useFileSize } from './use-file-size.ts';
import type { ViewerItem } from './viewer-item.ts';

interface StageMessageProps {
  item: ViewerItem;
  /** What happened. */
  title: string;
  detail?: string | undefined;
  severity?: 'info' | 'warning' | 'problem';
  /** Facts of this file beyond name, type, size and hash. */
  more?: readonly Fact[];
  actions?: ReactNode;
  onDownload: (id: string) => void;
}

const Root = styled('div')({
  blockSize: '100%',
  overflow: 'auto',
  display: 'grid',
  placeItems: 'safe center',
  padding: 24,
});

const Card = styled('div')({
  inlineSize: '100%',
  maxWidth: 520,
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  padding: 16,
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
});

/** In place of a picture or page: why nothing is drawn, what is known of the file, and a careful way out. */
export function StageMessage(props: StageMessageProps) {
  const { item, title, detail, severity = 'problem', more = [], actions, onDownload } = props;
  const t = useT();
  const sizeOf = useFileSize();
  return (
    <Root>
      <Card>
        <ProblemNotice
          title={title}
          severity={severity}
          {...(detail === undefined ? {} : { detail })}
          {...(severity === 'problem' ? { kept: t('evidence.viewer.kept') } : {})}
        />
        <Facts facts={[...fileFacts(item, t, sizeOf), ...more]} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {actions}
          <GuardedDownload item={item} onDownload={onDownload} />
        </div>
      </Card>
    </Root>
  );
}
