import { isRevision } from '../resolve/revision-names.ts';
import { wAttr } from '../xml/names.ts';
import type { Report } from './fault.ts';
import { type Rule, faultAt } from './walk-part.ts';

const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;

/** Dates of changes and comments are whole, in ISO 8601 and in UTC: `date-form`. None at all is no fault. */
export function checkDates(report: Report): Rule {
  return {
    enter(element, name, place) {
      if (name !== 'comment' && !isRevision(element)) return;
      const date = wAttr(element, 'date');
      if (date !== null && !isDate(date)) faultAt(report, place, 'date-form', { element: name, date: date.slice(0, 40) });
    },
  };
}

function isDate(text: string): boolean {
  const [, year, month, day, hour, minute, second] = (FORM.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined || second === undefined)
    return false;
  const days = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}
