import { useId, useState, type ReactNode } from 'react';
import { Fold } from './Panel.tsx';

interface DisclosureProps {
  label: ReactNode;
  /** Drawn, and so fetched, only while it is open. */
  children: () => ReactNode;
}

/** Folds a part of a panel the way a panel folds itself. */
export function Disclosure({ label, children }: DisclosureProps) {
  const bodyId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Fold open={open} onOpen={setOpen} bodyId={bodyId}>
        {label}
      </Fold>
      <div id={bodyId} hidden={!open}>
        {open ? children() : null}
      </div>
    </>
  );
}
