/** Where lots come from. The arithmetic doesn't know how they are made; whoever brings them says how to repeat them. */
export interface Draws {
  /** Fills the list with whole numbers of 0 to `below` − 1, each equally likely. @param below at least 1 */
  readonly fill: (drawn: Uint16Array, below: number) => void;
}
