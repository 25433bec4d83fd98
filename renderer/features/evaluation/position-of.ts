import { parseExact } from '../../../shared/domain/fraction.ts';

/** Where an exact number is drawn: a picture needs no more than a float. */
export function positionOf(exact: string): number {
  return parseExact(exact).valueOf();
}
