/**
 * The probability that Student's t lies between −t and t, by the finite series for whole degrees of freedom.
 * Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 * @param t at least 0
 * @param degrees whole, at least 1
 */
export function centralProbability(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const square = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let series = degrees === 1 ? 0 : term;
  for (let step = isOdd ? 3 : 2; step <= degrees - 2; step += 2) {
    term *= ((step - 1) / step) * square;
    series += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
}

/**
 * The t for which the given share of the distribution lies between −t and t: 2.571 for 0.95 and five degrees.
 * @param share between 0 and 1, both excluded
 * @param degrees whole, at least 1
 */
export function centralQuantile(share: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (centralProbability(high, degrees) < share) high *= 2;
  // Bisection ends when no float is left between the bounds.
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (centralProbability(middle, degrees) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
