import { useSession } from '../stores/session.ts';
import { useT } from '../locales/use-t.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Layout } from './Layout.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

/** The frame for whoever is signed in; before that is known, only its lines. */
export function Shell() {
  const isKnown = useSession((state) => state.session !== null);
  return isKnown ? <Layout /> : <PageSkeleton />;
}

/** Lines as in index.html, whose styles they take, where the first page is about to stand. */
export function PageWait() {
  const t = useT();
  return (
    <div className="boot-main" style={{ padding: 0 }}>
      <VisuallyHidden>
        <h1>{t('common.loading')}</h1>
      </VisuallyHidden>
      {['head', 'a', 'b', 'c', 'd', 'e'].map((line) => (
        <i key={line} />
      ))}
    </div>
  );
}
