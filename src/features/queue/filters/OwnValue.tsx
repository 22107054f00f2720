import { useState } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { Input } from '../../../ui/Input.tsx';

interface OwnValueProps {
  /** What is asked for: "tag". */
  name: string;
  onAdd: (value: string) => void;
}

/** One value more for a filter of which nobody keeps a list; Enter adds it. */
export function OwnValue({ name, onAdd }: OwnValueProps) {
  const t = useT();
  const [text, setText] = useState('');
  const label = t('queue.filter.own', { name });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // A comma parts values in an address.
        const value = text.replaceAll(',', ' ').trim();
        if (value === '') return;
        onAdd(value);
        setText('');
      }}
    >
      <Input
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        style={{ inlineSize: 190 }}
      />
    </form>
  );
}
