import { useSearchParams } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { MacroSettings } from '../features/macros/MacroSettings.tsx';
import { SettingsFrame } from '../features/settings/SettingsFrame.tsx';
import { useT } from '../locales/use-t.ts';

const all = { query: {} };

export async function loader(): Promise<null> {
  await prefetch(q('macroList', all));
  return null;
}

/** Canned words: one's own, and those that everybody uses. */
export default function MacroSettingsPage() {
  const t = useT();
  const { items, mayShare } = usePrefetched('macroList', all);
  const [search, setSearch] = useSearchParams();
  const open = (id: string | null) =>
    setSearch(id === null ? {} : { macro: id }, { replace: true });
  return (
    <SettingsFrame title={t('macro.settings.title')} lead={t('macro.settings.lead')}>
      <MacroSettings macros={items} mayShare={mayShare} open={search.get('macro')} onOpen={open} />
    </SettingsFrame>
  );
}
