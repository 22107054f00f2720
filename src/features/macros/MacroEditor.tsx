import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import type { Affordance } from '../../api/contract/common.ts';
import { MACRO_AUDIENCES, type Macro } from '../../api/contract/macros.ts';
import { MACRO_QUEUES } from '../../api/contract/queue-names.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { parseMacro } from '../../lib/macro-text.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { insertAtCursor } from '../../ui/insert-at-cursor.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { tone } from '../../ui/tokens.ts';
import { ActionsEditor } from './ActionsEditor.tsx';
import { errorAt } from './macro-edit.ts';
import { MacroChange } from './MacroChange.tsx';
import { SamplePreview } from './SamplePreview.tsx';
import { useMacroEdit } from './use-macro-edit.ts';
import { VariablePicker } from './VariablePicker.tsx';

const Form = styled('form')({
  display: 'grid',
  gap: 12,
  '& .line': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  '& .label': { fontSize: 12, fontWeight: 550, color: tone.ink2, marginBlockEnd: 3 },
  '& code': { fontSize: 11.5 },
});

interface MacroEditorProps {
  macroId: string;
  /** Undefined for a new one. */
  macro: Macro | undefined;
  mayShare: Affordance;
  onDone: () => void;
}

/** One macro: what it is called, who uses it where, its words with variables, and what it does besides. */
export function MacroEditor({ macroId, macro, mayShare, onDone }: MacroEditorProps) {
  const t = useT();
  const words = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const work = useMacroEdit(macroId, macro);
  const { edit, change, problem, theirs, busy, status } = work;
  const { fields } = edit;
  const [tried, setTried] = useState(false);
  const may = macro?.can['macroSave'] ?? { allowed: true };
  const readOnly = !may.allowed;
  const general = useProblemWords(problem);
  const at = (field: string) => (problem ? errorAt(problem, field) : undefined);
  const [broken] = parseMacro(fields.body).problems;
  const bodyError = broken
    ? t(`macro.edit.broken.${broken.code}`, { text: broken.text })
    : at('body');
  const isTied = problem !== null && problem.errors.length > 0;

  useEffect(() => name.current?.focus(), []);

  async function save(): Promise<void> {
    setTried(true);
    if (broken) {
      words.current?.focus();
      words.current?.setSelectionRange(broken.start, broken.end);
      return;
    }
    if (await work.save()) onDone();
  }

  return (
    <Form
      aria-label={macro?.name ?? t('macro.edit.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (may.allowed) void save();
      }}
    >
      {theirs ? (
        <MacroChange seen={edit.seen} now={theirs} onMine={work.keepMine} onTheirs={work.discard} />
      ) : null}
      {general && !isTied ? <ProblemNotice {...general} /> : null}
      {isTied && tried ? (
        <ProblemNotice title={t('macro.edit.mend', { count: problem.errors.length })} />
      ) : null}
      {readOnly ? <ProblemNotice severity="info" title={may.reason ?? ''} /> : null}
      <TextField
        ref={name}
        label={t('macro.field.name')}
        value={fields.name}
        error={at('name')}
        readOnly={readOnly}
        onChange={(text) => change({ name: text })}
      />
      <div>
        <div className="label">{t('macro.field.scope')}</div>
        <Segmented
          loose
          label={t('macro.field.scope')}
          value={fields.scope}
          onChange={(scope) => (readOnly ? undefined : change({ scope }))}
          options={[
            { value: 'own', label: t('macro.edit.scope.own') },
            {
              value: 'shared',
              label: t('macro.edit.scope.shared'),
              reason: mayShare.allowed ? undefined : mayShare.reason,
            },
          ]}
        />
      </div>
      <fieldset
        style={{ all: 'unset', boxSizing: 'border-box' }}
        aria-describedby="macro-queues-error"
      >
        <div className="label">{t('macro.field.queues')}</div>
        <div className="line">
          {MACRO_QUEUES.map((queue) => (
            <FormControlLabel
              key={queue}
              label={t(`macro.queue.${queue}`)}
              control={
                <Checkbox
                  size="small"
                  checked={fields.queues.includes(queue)}
                  disabled={readOnly}
                  onChange={(event) =>
                    change({
                      queues: MACRO_QUEUES.filter((one) =>
                        one === queue ? event.target.checked : fields.queues.includes(one),
                      ),
                    })
                  }
                />
              }
            />
          ))}
        </div>
        <FieldError id="macro-queues-error" message={at('queues')} />
      </fieldset>
      <div>
        <div className="label">{t('macro.field.audience')}</div>
        <Segmented
          loose
          label={t('macro.field.audience')}
          value={fields.audience === '' ? 'any' : fields.audience}
          onChange={(value) =>
            readOnly ? undefined : change({ audience: value === 'any' ? '' : value })
          }
          options={(['any', ...MACRO_AUDIENCES] as const).map((value) => ({
            value,
            label: t(`macro.edit.audience.${value}`),
          }))}
        />
      </div>
      <TextArea
        ref={words}
        label={t('macro.field.body')}
        help={t('macro.edit.fallback')}
        error={bodyError}
        value={fields.body}
        readOnly={readOnly}
        minRows={6}
        maxRows={18}
        onChange={(text) => change({ body: text })}
        footer={
          <div className="line" style={{ marginBlockStart: 6 }}>
            <VariablePicker
              readOnly={readOnly}
              onPick={(text) => (words.current ? insertAtCursor(words.current, text) : undefined)}
            />
          </div>
        }
      />
      <ActionsEditor
        actions={fields.actions}
        hasStatus={fields.queues.length === 1 && fields.queues[0] === 'tickets'}
        readOnly={readOnly}
        error={at('actions')}
        onChange={(actions) => change({ actions })}
      />
      <SamplePreview queue={fields.queues[0] ?? 'tickets'} body={fields.body} />
      <div className="line">
        <ActionButton
          type="submit"
          variant="primary"
          busy={busy}
          affordance={theirs ? { allowed: false, reason: t('macro.stale.first') } : may}
        >
          {t('macro.edit.save')}
        </ActionButton>
        <ActionButton
          variant="quiet"
          onClick={() => {
            work.discard();
            onDone();
          }}
        >
          {t(status === 'empty' ? 'common.action.close' : 'macro.edit.discard')}
        </ActionButton>
        <span style={{ color: tone.ink3, fontSize: 12 }}>
          {status === 'empty' ? '' : t(`macro.edit.${status}`)}
        </span>
      </div>
    </Form>
  );
}
