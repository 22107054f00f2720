import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon, WarningIcon } from '../../ui/Icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { tone } from '../../ui/tokens.ts';
import { Folded } from './Folded.tsx';
import { NOTICES, type NoticeField } from './bench-form.ts';
import { MarkedArea } from './MarkedArea.tsx';
import type { Bench } from './use-bench.ts';
import type { Preview } from './use-preview.ts';

/** Of a bench: what the notices are made from, and what is wrong with them. */
export type NoticeBench = Pick<Bench, 'form' | 'edit' | 'fixed' | 'composed'> & {
  preview: { isFresh: boolean; preview?: Pick<Preview, 'findings'> | undefined };
};

const Two = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 168px), 1fr))',
  gap: 8,
});
const Side = styled('div')({
  minInlineSize: 0,
  fontSize: 12.5,
  '& > header': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minBlockSize: 26,
    fontWeight: 600,
  },
  '&[data-field=noticeToAuthor] > header': { color: tone.buyer },
  '&[data-field=noticeToRequester] > header': { color: tone.seller },
});
const Wrong = styled('ul')({
  margin: '4px 0 0',
  padding: 0,
  listStyle: 'none',
  color: tone.late,
  fontSize: 12,
  '& li': { display: 'flex', gap: 4, alignItems: 'baseline' },
  '& svg': { fontSize: 13, translate: '0 2px', flex: 'none' },
});
const Found = styled('span')({
  display: 'inline-flex',
  gap: 4,
  alignItems: 'center',
  '&[data-look=ok]': { color: tone.ok },
  '&[data-look=late]': { color: tone.late },
  '& svg': { fontSize: 13 },
});

function Notice({ bench, field }: { bench: NoticeBench; field: NoticeField }) {
  const t = useT();
  const id = useId();
  const { form, edit, composed, preview } = bench;
  const edited = form.notices[field];
  const text = edited ?? composed[field];
  // Findings speak of the words that were judged, not of those typed since.
  const found = (preview.isFresh ? (preview.preview?.findings ?? []) : []).filter(
    (finding) => finding.field === field,
  );
  const follow = () => {
    const { [field]: _, ...notices } = form.notices;
    edit({ notices });
  };
  return (
    <Side data-field={field}>
      <header>
        {t(`review.notice.${field}`)}
        {edited === undefined ? null : (
          <ActionButton size="small" variant="quiet" onClick={follow}>
            {t('review.notice.follow')}
          </ActionButton>
        )}
      </header>
      <MarkedArea
        label={t(`review.notice.${field}`)}
        text={text}
        marks={found.flatMap(({ span }) => (span ? [{ ...span, tone: 'wrong' as const }] : []))}
        describedBy={found.length > 0 ? id : undefined}
        invalid={found.length > 0}
        onChange={(words) => edit({ notices: { ...form.notices, [field]: words } })}
      />
      {found.length === 0 ? null : (
        <Wrong id={id}>
          {found.map(({ code, span, detail }) => (
            <li key={`${code} ${span?.start ?? ''}`}>
              <WarningIcon />
              <span>
                {t(`review.lint.${code}`)}
                {span === undefined ? '' : ` “${text.slice(span.start, span.end)}”`}
                {detail === '' ? '' : ` · ${detail}`}
              </span>
            </li>
          ))}
        </Wrong>
      )}
    </Side>
  );
}

/** What is wrong with the words as they stand, in one line. */
function Judged({ bench }: { bench: NoticeBench }) {
  const t = useT();
  const { isFresh, preview } = bench.preview;
  if (!isFresh || preview === undefined) return t('review.notice.composing');
  const count = preview.findings.length;
  return (
    <Found data-look={count === 0 ? 'ok' : 'late'}>
      {count === 0 ? <CheckIcon /> : <WarningIcon />}
      {t('review.notice.found', { count })}
    </Found>
  );
}

/** What each side will read, side by side, composed from the pins and open to edits; and the texts for the file. */
export function NoticePanel({ bench }: { bench: NoticeBench }) {
  const t = useT();
  const { form, edit, fixed } = bench;
  const [author, requester, ...rest] = NOTICES;
  const findings = bench.preview.preview?.findings ?? [];
  const hasWrong = rest.some((field) => findings.some((one) => one.field === field));
  if (!fixed || form.remedy === undefined) {
    return (
      <Panel title={t('review.panel.notices')}>
        <p style={{ margin: 0, color: tone.ink2 }}>
          {t(fixed ? 'review.notice.needsRemedy' : 'review.notice.needsFinding')}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={t('review.panel.notices')} aside={<Judged bench={bench} />}>
      <Two>
        <Notice bench={bench} field={author} />
        <Notice bench={bench} field={requester} />
      </Two>
      <Folded label={t('review.notice.file')} open={hasWrong || undefined}>
        {rest.map((field) => (
          <Notice key={field} bench={bench} field={field} />
        ))}
        <TextArea
          label={t('review.notice.internal')}
          optional
          value={form.internalNote}
          onChange={(internalNote) => edit({ internalNote })}
          minRows={2}
        />
        <label style={{ display: 'flex', gap: 6, alignItems: 'center', minBlockSize: 28 }}>
          <input
            type="checkbox"
            checked={form.detected}
            onChange={({ target }) => edit({ detected: target.checked })}
          />
          {t('review.notice.automation')}
        </label>
      </Folded>
    </Panel>
  );
}
