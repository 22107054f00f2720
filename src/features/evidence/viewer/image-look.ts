/** How a picture is turned and lit on the stage; the file itself never changes. */
export interface ImageLook {
  /** Clockwise degrees: 0, 90, 180, 270. */
  turn: number;
  flipped: boolean;
  /** Percent, 100 as it is. */
  brightness: number;
  contrast: number;
}

export const PLAIN_LOOK: ImageLook = { turn: 0, flipped: false, brightness: 100, contrast: 100 };

/** A quarter clockwise, as seen: under a flip the picture itself has to go the other way. */
export function turned(look: ImageLook): ImageLook {
  return { ...look, turn: (look.turn + (look.flipped ? 270 : 90)) % 360 };
}

/** The room that a picture needs when it is turned. */
export function roomOf(look: ImageLook, width: number, height: number) {
  return look.turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** CSS transform and filter of the look. */
export function styleOf(look: ImageLook): { transform: string; filter: string } {
  return {
    transform: `${look.flipped ? 'scaleX(-1) ' : ''}rotate(${look.turn}deg)`,
    filter: `brightness(${look.brightness}%) contrast(${look.contrast}%)`,
  };
}
