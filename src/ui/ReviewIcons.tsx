import { line } from './Icons.tsx';

// Glyphs of reviews and their appeals.
export const PinIcon = line('Pin', 'M9 4h6l-1 6 3 3H7l3-3z', 'M12 13v7');
