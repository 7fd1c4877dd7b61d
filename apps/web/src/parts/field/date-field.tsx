import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { TextField } from './field.tsx';

export interface DateFieldProps {
  readonly label: string;
  /** `2025-11-21`, or ''. */
  readonly value: string;
  readonly onDate: (value: string) => void;
  readonly min?: string;
  readonly optional?: boolean;
  readonly wrong?: string | null;
}

/** A day: the browser's own calendar, with the day written out as people of the language do. */
export function DateField({ label, value, onDate, min, optional, wrong }: DateFieldProps): ReactElement {
  const { language } = useLanguage();
  return (
    <TextField
      label={label}
      type="date"
      value={value}
      lang={language}
      onText={onDate}
      {...(min === undefined ? {} : { min })}
      {...(optional === undefined ? {} : { optional })}
      {...(wrong === undefined ? {} : { wrong })}
      {...(/^\d{4}-\d\d-\d\d$/u.test(value) ? { hint: writeDate(`${value}T00:00:00`, 'weekday', language) } : {})}
    />
  );
}

/** A day as it stands in the contract, to be written: the browser would take a bare day for midnight in Greenwich. */
export const dayOf = (day: string): string => `${day}T00:00:00`;

/** Today where the reader is, as the contract writes days. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
