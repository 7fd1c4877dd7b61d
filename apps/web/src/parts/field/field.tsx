import {
  type InputHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { useSpeak } from '../../messages/language.tsx';
import './field.css';

interface Around {
  readonly label: string;
  /** Said beside the field before anything is wrong. */
  readonly hint?: ReactNode;
  /** What is wrong with what stands in it, or nothing. */
  readonly wrong?: string | null;
  /** The label says that it may stay empty. */
  readonly optional?: boolean;
}

/** What ties a control to its label, hint and fault. */
interface Tied {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

function Field({
  label,
  hint,
  wrong,
  optional = false,
  children,
}: Around & { readonly children: (tied: Tied) => ReactNode }): ReactElement {
  const speak = useSpeak();
  const id = useId();
  const about = [...(hint === undefined ? [] : [`${id}h`]), ...(wrong ? [`${id}w`] : [])].join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <small>{speak('parts.optional')}</small>}
      </label>
      {children({ id, 'aria-describedby': about === '' ? undefined : about, 'aria-invalid': wrong ? true : undefined })}
      {wrong && (
        <p className="field-wrong" id={`${id}w`}>
          {wrong}
        </p>
      )}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type ChangeText = { readonly onText: (text: string) => void };

export type TextFieldProps = Around & ChangeText & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'>;

/** One line of text. */
export function TextField({ label, hint, wrong, optional, onText, className = '', ...input }: TextFieldProps): ReactElement {
  return (
    <Field {...around({ label, hint, wrong, optional })}>
      {(tied) => (
        <input type="text" {...input} {...tied} className={`control ${className}`} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  );
}

export type TextAreaProps = Around &
  ChangeText & {
    /** The same text once more, to lie under it with the marks of its phrases; the field is then as tall as its text. */
    readonly under?: ReactNode;
  } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'id'>;

/** Several lines of text. */
export function TextArea({ label, hint, wrong, optional, onText, under, className = '', ...input }: TextAreaProps): ReactElement {
  return (
    <Field {...around({ label, hint, wrong, optional })}>
      {(tied) => {
        const field = <textarea {...input} {...tied} className={`control ${className}`} onChange={(event) => onText(event.target.value)} />;
        if (under === undefined) return field;
        return (
          <div className="text-over">
            <div className={`control ${className}`} aria-hidden="true">
              {under}
              {/* A line that was begun has its height. */}
              {'\u200B'}
            </div>
            {field}
          </div>
        );
      }}
    </Field>
  );
}

export type SelectFieldProps<Value extends string> = Around & {
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'id' | 'value'>;

/** One of several values. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactElement {
  const { label, hint, wrong, optional, options, value, onPick, className = '', ...select } = props;
  return (
    <Field {...around({ label, hint, wrong, optional })}>
      {(tied) => (
        <select
          {...select}
          {...tied}
          className={`control ${className}`}
          value={value}
          onChange={(event) => {
            const picked = options.find((one) => one.value === event.target.value);
            if (picked) onPick(picked.value);
          }}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** What was not given is left out, not handed on as undefined. */
const around = ({ label, hint, wrong, optional }: Loose<Around> & { readonly label: string }): Around => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(wrong === undefined ? {} : { wrong }),
  ...(optional === undefined ? {} : { optional }),
});
