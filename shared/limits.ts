const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/**
 * FORMATS section 1, "Limits", and the caps that follow from it; in bytes unless stated otherwise. Checked before
 * anything is allocated.
 */
export const limits = {
  bundleBytes: 16 * GIB,
  documentBytes: GIB,
  documents: 20_000,
  envelopes: 500,
  headerBytes: 16 * MIB,
  envelopeBytes: 16 * MIB,
  competitionBytes: 64 * MIB,
  nameCharacters: 200,
  jsonDepth: 16,
  /** JSON values in one text (header, manifest, competition, result): every value costs memory, even an empty one */
  jsonValues: 2_000_000,
  /** members of one JSON object: those of the formats are few and known, and reporting each unknown one takes time */
  jsonMembers: 1_000,
  /** JSON values in the payload of a score file or transcript */
  scoreValues: 250_000,
  /** JSON values in the protected header of a JWS or JWE, and in other texts of that size */
  headerValues: 64,
  scoreFileBytes: 16 * MIB,
  resultFileBytes: 64 * MIB,
  keystoreBytes: 64 * KIB,
  /** a file with a passphrase or a letter's code */
  secretFileBytes: 4 * KIB,
  cardBytes: 64 * KIB,
  competitionFileBytes: 64 * MIB,
  /** a small file that the app keeps for itself beside the vaults */
  ownFileBytes: 64 * KIB,
  /** vaults.json: the labels of all vaults */
  vaultListBytes: 64 * MIB,
  /**
   * one rationale, comment, note, reason or statement: in UTF-16 units where it is typed; readers count code points, which
   * are never more
   */
  textCharacters: 20_000,
  /** what is kept of such a text while it is typed: far more than counts, so that pasted text isn't cut */
  draftCharacters: 1_000_000,
  /** highlights and notes of one application, including removed ones that can be restored */
  marks: 5_000,
  /** lines of one highlight */
  markQuads: 500,
  /** text of one page for the search, in UTF-16 units; longer text is cut */
  pageTextCharacters: 100_000,
  /** pages of one document */
  documentPages: 1_000_000,
  /** pages whose texts are handed over at once */
  pagesAtOnce: 16,
  /** a search query, in UTF-16 units */
  queryCharacters: 200,
  /** the seed of a random draw, in UTF-16 units */
  seedCharacters: 200,
  /** pages with hits that are counted */
  searchPages: 2_000,
  /** applications with hits that are shown at once */
  searchGroups: 30,
  /** hits shown for each of them, and for a single application that is searched */
  hitsOfApplication: 5,
  hitsWithin: 100,
  /** text of one highlight, in UTF-16 units */
  quoteCharacters: 2_000,
  /** a page's name, in UTF-16 units */
  pageNameCharacters: 100,
  /** ranks in a person's own order */
  rankNumbers: 10_000,
  /** Argon2id parameters that a keystore may request: a damaged or hostile one must not exhaust the machine */
  argonMemoryKiB: MIB,
  argonPasses: 16,
} as const;

export type LimitName = keyof typeof limits;
