import { useT, type Translate } from '../../../locales/use-t.ts';
import { showBidiControls } from '../../../lib/text.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import type { Fact } from '../../../ui/Facts.tsx';
import { monoFamily } from '../../../ui/tokens.ts';
import { typeSign, type ViewerItem } from './viewer-item.ts';

/** `9f2c…a41e`: enough to compare at a glance. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
}

/** A party's file name as text: controls written out, its own direction. */
export function FileName({ name }: { name: string }) {
  return (
    <bdi dir="auto" title={name} style={{ overflowWrap: 'anywhere' }}>
      {showBidiControls(name)}
    </bdi>
  );
}

/** The SHA-256 in short, whole in the title, and copied whole. */
export function HashText({ sha256 }: { sha256: string }) {
  const t = useT();
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
      <code title={sha256} style={{ fontFamily: monoFamily, fontSize: 12 }}>
        {shortHash(sha256)}
      </code>
      <CopyButton text={sha256} label={t('evidence.facts.copyHash')} />
    </span>
  );
}

/** Name, type, size and hash: what is known of every file without opening it. */
export function fileFacts(
  item: ViewerItem,
  t: Translate,
  sizeOf: (bytes: number) => string,
): readonly Fact[] {
  return [
    { id: 'name', label: t('evidence.facts.name'), value: <FileName name={item.fileName} /> },
    { id: 'type', label: t('evidence.facts.type'), value: typeSign(item) },
    { id: 'size', label: t('evidence.facts.size'), value: sizeOf(item.bytes) },
    { id: 'hash', label: t('evidence.facts.hash'), value: <HashText sha256={item.sha256} /> },
  ];
}
