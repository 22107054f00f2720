/** Files that no page wants: a browser would leave the console and open them as they are. */
function refuse(event: DragEvent): void {
  if (!(event.dataTransfer?.types.includes('Files') ?? false) || event.defaultPrevented) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
}

/** Catches files dropped beside what takes them. On the window: whatever takes files was asked before. */
export function catchStrayDrops(): void {
  globalThis.addEventListener('dragover', refuse);
  globalThis.addEventListener('drop', refuse);
}
