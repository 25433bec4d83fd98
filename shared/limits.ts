const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** FORMATS section 1, "Limits", and the caps that follow from it; bytes unless named otherwise. Checked before anything is allocated. */
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
  /** JSON values in one text (header, manifest, competition, result): a value costs memory whether or not it says anything */
  jsonValues: 2_000_000,
  /** members of one JSON object: those of the formats are few and named, and telling each unknown one takes its time */
  jsonMembers: 1_000,
  /** JSON values in the payload of a score file or transcript */
  scoreValues: 250_000,
  /** JSON values in the protected header of a JWS or JWE, and in what is as small */
  headerValues: 64,
  scoreFileBytes: 16 * MIB,
  resultFileBytes: 64 * MIB,
  keystoreBytes: 64 * KIB,
  cardBytes: 64 * KIB,
  competitionFileBytes: 64 * MIB,
  /** one rationale, comment, note, reason or statement, in UTF-16 units */
  textCharacters: 20_000,
  /** what is kept of such a text while it is typed: far more than counts, so that nothing is cut that was pasted */
  draftCharacters: 1_000_000,
  /** highlights and notes of one application, those that can be taken back included */
  marks: 5_000,
  /** lines of one highlight */
  markQuads: 500,
  /** text of one page for the search, in UTF-16 units; what is longer is cut */
  pageTextCharacters: 100_000,
  /** of one document */
  documentPages: 1_000_000,
  /** pages whose texts are handed over at once */
  pagesAtOnce: 16,
  /** what somebody may look for, in UTF-16 units */
  queryCharacters: 200,
  /** the word by which lots can be drawn again, in UTF-16 units */
  seedCharacters: 200,
  /** pages with hits that are counted */
  searchPages: 2_000,
  /** applications with hits that are shown at once */
  searchGroups: 30,
  /** hits that are shown of each of them, and of one that is looked through alone */
  hitsOfApplication: 5,
  hitsWithin: 100,
  /** text of one highlight, in UTF-16 units */
  quoteCharacters: 2_000,
  /** of a page's name */
  pageNameCharacters: 100,
  /** places of a person's own order */
  rankNumbers: 10_000,
  /** Argon2id parameters that a keystore may ask for: a damaged or hostile one must not eat the machine */
  argonMemoryKiB: MIB,
  argonPasses: 16,
} as const;

export type LimitName = keyof typeof limits;
