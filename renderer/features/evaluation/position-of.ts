/**
 * The position at which an exact number (`p/q`) is drawn: a float is precise enough for a picture, and with tens of
 * thousands of dots it must cost no more than a division.
 */
export function positionOf(exact: string): number {
  const [numerator, denominator] = exact.split('/');
  return Number(numerator) / Number(denominator);
}
