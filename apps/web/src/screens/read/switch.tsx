import type { ReactElement } from 'react';

export interface SwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onPick: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Switch<Value extends string>({ label, value, options, onPick }: SwitchProps<Value>): ReactElement {
  return (
    <div className="languages" role="group" aria-label={label}>
      {options.map((one) => (
        <button key={one.value} type="button" aria-pressed={one.value === value} onClick={() => onPick(one.value)}>
          {one.text}
        </button>
      ))}
    </div>
  );
}
