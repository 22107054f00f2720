import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useEffect, useState } from 'react';
import { type Ticket, TICKET_SETTABLE } from '../../api/contract/tickets.ts';
import { useApiQuery } from '../../api/query.ts';
import { problemLine, useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { useStatus } from './use-status.ts';

interface TicketStatusMenuProps {
  ticketId: string;
  anchor: Element | null;
  onClose: () => void;
}

/** The ways on of a ticket, for whoever asks beside a list: as it is now, not as the list saw it. */
export function TicketStatusMenu({ ticketId, anchor, onClose }: TicketStatusMenuProps) {
  const t = useT();
  const { data, error, isFetchedAfterMount } = useApiQuery(
    'ticketView',
    { params: { ticketId } },
    { staleTime: 0 },
  );
  const failed = error === null ? undefined : problemLine(error, t);
  useEffect(() => {
    if (failed === undefined) return;
    toast({ kind: 'problem', message: failed });
    onClose();
  }, [failed, onClose]);
  if (data === undefined || !isFetchedAfterMount || failed !== undefined) return null;
  return <Ways ticket={data} anchor={anchor} onClose={onClose} />;
}

interface WaysProps {
  ticket: Ticket;
  anchor: Element | null;
  onClose: () => void;
}

function Ways({ ticket, anchor, onClose }: WaysProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(true);
  const { set, may, busy, refused } = useStatus(ticket);
  const words = useProblemWords(refused?.problem ?? null);
  const said = words === null ? undefined : [words.title, words.detail].filter(Boolean).join('. ');
  const ways = TICKET_SETTABLE.filter((status) => status !== ticket.status);
  const none = ways.every((status) => !may(status).allowed);
  const why = none ? ways.map((status) => may(status).reason).find(Boolean) : undefined;

  useEffect(() => {
    if (said !== undefined) toast({ kind: 'problem', message: said });
    else if (none && isOpen) toast({ kind: 'warning', message: why ?? t('tickets.state.closed') });
    else return;
    onClose();
  }, [said, none, isOpen, why, t, onClose]);

  async function choose(status: (typeof TICKET_SETTABLE)[number]): Promise<void> {
    setOpen(false);
    await set(status);
    onClose();
  }

  if (none) return null;
  return (
    <Menu
      open={isOpen && busy === null}
      anchorEl={anchor}
      onClose={onClose}
      // While it fades it would swallow the next key.
      transitionDuration={0}
      slotProps={{
        list: {
          'aria-label': t('queue.status.menu', { reference: ticket.reference }),
          dense: true,
        },
        paper: { sx: { maxInlineSize: 'min(420px, 92vw)' } },
      }}
    >
      {ways
        .filter((status) => may(status).allowed)
        .map((status) => (
          <MenuItem key={status} onClick={() => void choose(status)}>
            {t(`tickets.set.${status}`)}
          </MenuItem>
        ))}
    </Menu>
  );
}
