/** One press of + or −. */
export const ZOOM_STEP = 1.25;

/** Between 10 % and 800 %. */
export function clampZoom(scale: number): number {
  return Math.min(8, Math.max(0.1, scale));
}

/** The scale at which a page fills the room's width, but never more than 200 %. */
export function fitScale(pageWidth: number, roomWidth: number): number {
  return pageWidth <= 0 || roomWidth <= 0 ? 1 : Math.min(2, clampZoom(roomWidth / pageWidth));
}
