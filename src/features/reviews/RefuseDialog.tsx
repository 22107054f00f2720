import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useState } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { INADMISSIBLE_CODES } from '../../api/contract/review-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useRequestActs } from './use-request-acts.ts';

type Code = (typeof INADMISSIBLE_CODES)[number];

/** Declares a request inadmissible: a code, and words that the seller is told. */
export function RefuseDialog(props: { request: DeletionRequest; onClose: () => void }) {
  const { request, onClose } = props;
  const t = useT();
  const { refuse } = useRequestActs(request);
  const [code, setCode] = useState<Code | ''>('');
  return (
    <ReasonDialog
      title={t('review.refuse.title', { reference: request.reference })}
      text={t('review.refuse.text')}
      label={t('review.refuse.note')}
      confirmLabel={t('review.refuse.confirm')}
      missing={code === '' ? t('review.refuse.missing') : undefined}
      onClose={onClose}
      onConfirm={async (note) => (code === '' ? false : refuse({ code, note }))}
    >
      <Select
        size="small"
        displayEmpty
        value={code}
        onChange={({ target }) => setCode(target.value)}
        inputProps={{ 'aria-label': t('review.refuse.code') }}
      >
        <MenuItem value="" disabled>
          {t('review.refuse.code')}
        </MenuItem>
        {INADMISSIBLE_CODES.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`review.inadmissible.${one}`)}
          </MenuItem>
        ))}
      </Select>
    </ReasonDialog>
  );
}
