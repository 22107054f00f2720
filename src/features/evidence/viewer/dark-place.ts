/**
 * Where a menu of the viewer hangs: inside its dark surface, so that it is dark in the light scheme
 * too. Null (nothing open) leaves the choice to MUI.
 */
export function darkPlaceOf(anchor: Element | null): Element | null {
  return anchor?.closest('[data-dark]') ?? null;
}
