/** Numbers, money and dates as German offices write them, without relying on the language data of a Node build. */

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** 124000 → "124.000" */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** whole euros: 124000 → "124.000 €", kept on one line */
export function euros(value: number): string {
  return `${grouped(value)}\u00a0€`;
}

/** 71.9 → "71,9 %" */
export function percent(value: number): string {
  return `${String(Math.round(value * 10) / 10).replace('.', ',')}\u00a0%`;
}

/** a UTC date → "1. September 2020" */
export function longDate(date: Date): string {
  return `${date.getUTCDate()}.\u00a0${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** a UTC date → "01.09.2020" */
export function shortDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}

/** "September 2020", counted in months from a UTC date */
export function monthName(start: Date, offset: number): string {
  const date = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + offset, 1));
  return `${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** "a, b und c" */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} und ${last}`;
}
