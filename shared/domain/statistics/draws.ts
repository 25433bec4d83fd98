/** Source of random draws. The arithmetic doesn't know how they are made; the caller must say how to reproduce them. */
export interface Draws {
  /** Fills the list with whole numbers from 0 to `below` − 1, each equally likely. @param below at least 1 */
  readonly fill: (drawn: Uint16Array, below: number) => void;
}
