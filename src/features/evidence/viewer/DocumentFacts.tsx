import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../../locales/use-t.ts';
import type { Fact } from '../../../ui/Facts.tsx';
import { Instant } from '../../../ui/Instant.tsx';
import { StageMessage } from './StageMessage.tsx';
import { MAX_ENTRIES, MAX_UNPACKED_BYTES, officeSigns, type OfficeSigns } from './office-signs.ts';
import type { StageProps } from './stage-props.ts';
import { useFileSize } from './use-file-size.ts';

type Verdict = 'macros' | 'unreadable' | 'oversized' | 'plain';

function verdictOf(signs: OfficeSigns): Verdict {
  if (signs.hasMacros) return 'macros';
  if (signs.container === 'unreadable') return 'unreadable';
  return signs.isOversized ? 'oversized' : 'plain';
}

const severities = {
  macros: 'problem',
  unreadable: 'problem',
  oversized: 'problem',
  plain: 'info',
} as const satisfies Record<Verdict, string>;

/** A Word file as facts and a guarded download: it is never turned into a page of ours. */
export function DocumentFacts({ item, bytes, onDownload }: StageProps) {
  const t = useT();
  const intl = useIntl();
  const sizeOf = useFileSize();
  const signs = useMemo(() => officeSigns(bytes), [bytes]);
  const verdict = verdictOf(signs);
  const limits = { size: sizeOf(MAX_UNPACKED_BYTES), entries: intl.formatNumber(MAX_ENTRIES) };

  const more: Fact[] = [];
  if (signs.container !== 'unreadable') {
    more.push({
      id: 'parts',
      label: t('evidence.word.parts'),
      value: intl.formatNumber(signs.parts),
    });
  }
  if (signs.pictures !== undefined) {
    const value = intl.formatNumber(signs.pictures);
    more.push({ id: 'pictures', label: t('evidence.word.pictures'), value });
  }
  if (signs.unpackedBytes !== undefined) {
    const value = sizeOf(signs.unpackedBytes);
    more.push({ id: 'unpacked', label: t('evidence.word.unpacked'), value });
  }
  if (signs.modifiedAt !== undefined) {
    const value = <Instant at={signs.modifiedAt} format="full" />;
    more.push({ id: 'modified', label: t('evidence.word.modified'), value });
  }

  return (
    <StageMessage
      item={item}
      title={t(`evidence.word.${verdict}.title`)}
      detail={t(`evidence.word.${verdict}.text`, limits)}
      severity={severities[verdict]}
      more={more}
      onDownload={onDownload}
    />
  );
}
