import LinearProgress from '@mui/material/LinearProgress';

/** A line along the upper edge of a table whose rows are being asked for again. */
export function BusyLine() {
  return <LinearProgress className="busy" aria-hidden />;
}
