import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { AFTER, type After } from '../lib/after.ts';
import { useSelectKeys } from './use-select-keys.ts';

interface AfterSelectProps {
  label: string;
  value: After;
  word: (choice: After) => string;
  onChange: (choice: After) => void;
}

/** Where the button beside it leads. */
export function AfterSelect({ label, value, word, onChange }: AfterSelectProps) {
  const list = useSelectKeys();
  return (
    <Select
      {...list}
      size="small"
      value={value}
      onChange={({ target }) => onChange(target.value)}
      inputProps={{ 'aria-label': label }}
      sx={{ fontSize: 12, '& .MuiSelect-select': { paddingBlock: '3px' } }}
    >
      {AFTER.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {word(choice)}
        </MenuItem>
      ))}
    </Select>
  );
}
