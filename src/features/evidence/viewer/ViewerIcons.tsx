import { line } from '../../../ui/Icons.tsx';

// Glyphs of gestures that only the viewer has.
export const FitIcon = line('Fit', 'M4 9V4h5', 'M20 9V4h-5', 'M4 15v5h5', 'M20 15v5h-5');
export const ActualSizeIcon = line(
  'ActualSize',
  'M4 5h16v14H4z',
  'M8 9.5l1.5-1v7',
  'M14.5 9.5l1.5-1v7',
  'M12 11v.01',
  'M12 14v.01',
);
export const FlipIcon = line('Flip', 'M12 4v16', 'M9 7L4 17h5z', 'M15 7l5 10h-5z');
export const AdjustIcon = line(
  'Adjust',
  'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  'M12 5v14',
  'M15 8v8',
);
export const TurnIcon = line('Turn', 'M20 11a8 8 0 1 0-2.3 6.6', 'M20 5v6h-6');
export const ArrowLeftIcon = line('ArrowLeft', 'M19 12H5', 'M11 6l-6 6 6 6');
export const ArrowRightIcon = line('ArrowRight', 'M5 12h14', 'M13 6l6 6-6 6');
export const UploadIcon = line('Upload', 'M12 16V5', 'M7 9l5-5 5 5', 'M5 20h14');
export const CarrierIcon = line(
  'Carrier',
  'M3 6h11v10H3z',
  'M14 9h4l3 4v3h-7z',
  'M7.5 16a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  'M17 16a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
);
