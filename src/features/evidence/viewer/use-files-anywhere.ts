import { useEffect, useRef, useState } from 'react';

const TYPED_IN = 'input, textarea, select, [contenteditable]';
const MODAL = '[role=dialog][aria-modal=true], [role=alertdialog][aria-modal=true]';

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Who types pastes into the text; what lies behind an open dialog takes nothing. */
function isForText(event: ClipboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TYPED_IN) !== null;
}

/**
 * Takes files that are dropped or pasted anywhere on the page, not only over the small dashed zone.
 * Returns whether files are being dragged over the page right now.
 */
export function useFilesAnywhere(take: (files: FileList) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const takeAll = (event: Event, files: FileList | undefined) => {
      if (files === undefined || files.length === 0 || document.querySelector(MODAL)) return;
      event.preventDefault();
      latest.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isForText(event)) takeAll(event, event.clipboardData?.files);
    };
    const over = (event: DragEvent) => {
      if (!carriesFiles(event) || document.querySelector(MODAL)) return;
      event.preventDefault();
      setOver(true);
    };
    // `relatedTarget` is nothing when the pointer leaves the window, not just one element for another.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      takeAll(event, event.dataTransfer?.files);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
