import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { TextField } from '../field/field.tsx';
import { matches } from './matches.ts';
import './pick.css';

export interface Choice<Value> {
  readonly key: string;
  readonly value: Value;
  /** What is searched. */
  readonly words: string;
  readonly show: ReactNode;
}

export interface PickProps<Value> {
  /** Over the search field. */
  readonly label: string;
  /** Likeliest first. */
  readonly choices: readonly Choice<Value>[];
  readonly onPick: (value: Value) => void;
}

/** Entries shown at once; a word more in the search brings the rest. */
const SHOWN = 60;

/** One of many, found by words. Enter in the search field takes the first. */
export function Pick<Value>({ label, choices, onPick }: PickProps<Value>): ReactElement {
  const speak = useSpeak();
  const [words, setWords] = useState('');
  const found = useMemo(() => choices.filter((one) => matches(one.words, words)), [choices, words]);
  return (
    <div className="pick">
      <TextField
        label={label}
        value={words}
        type="search"
        autoComplete="off"
        onText={setWords}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (first) onPick(first.value);
        }}
      />
      <ul className="pick-list">
        {found.slice(0, SHOWN).map(({ key, value, show }) => (
          <li key={key}>
            <button type="button" onClick={() => onPick(value)}>
              {show}
            </button>
          </li>
        ))}
        {found.length === 0 && <li className="pick-none">{speak('parts.nothingFound')}</li>}
      </ul>
      <p className="out-of-sight" role="status">
        {speak('parts.found', { count: found.length })}
      </p>
    </div>
  );
}
