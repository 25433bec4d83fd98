/**
 * Where an exact number (`p/q`) is drawn: a picture needs no more than a float, and for tens of thousands of dots no more
 * than a division is done.
 */
export function positionOf(exact: string): number {
  const [numerator, denominator] = exact.split('/');
  return Number(numerator) / Number(denominator);
}
