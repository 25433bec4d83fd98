/**
 * Grounds on which a person is excluded or may be biased: sections 81 and 81a of the Landesverwaltungsgesetz
 * Schleswig-Holstein, which follow sections 20 and 21 VwVfG; the order is the law's.
 */
export const conflictGrounds = [
  'party',
  'relative',
  'representative',
  'representativesRelative',
  'employed',
  'expert',
  'advantage',
  'bias',
] as const;
export type ConflictGround = (typeof conflictGrounds)[number];

/** The sections as lawyers cite them; the same in every language. */
export const conflictBases = {
  party: '§ 81 LVwG (vgl. § 20 Abs. 1 Satz 1 Nr. 1 VwVfG)',
  relative: '§ 81 LVwG (vgl. § 20 Abs. 1 Satz 1 Nr. 2 VwVfG)',
  representative: '§ 81 LVwG (vgl. § 20 Abs. 1 Satz 1 Nr. 3 VwVfG)',
  representativesRelative: '§ 81 LVwG (vgl. § 20 Abs. 1 Satz 1 Nr. 4 VwVfG)',
  employed: '§ 81 LVwG (vgl. § 20 Abs. 1 Satz 1 Nr. 5 VwVfG)',
  expert: '§ 81 LVwG (vgl. § 20 Abs. 1 Satz 1 Nr. 6 VwVfG)',
  advantage: '§ 81 LVwG (vgl. § 20 Abs. 1 Satz 2 VwVfG)',
  bias: '§ 81a LVwG (vgl. § 21 VwVfG)',
} as const satisfies Record<ConflictGround, string>;
