import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import {
  type PaperContent,
  paperContentSchema,
  type Transcript,
  transcriptSchema,
} from '../../../shared/formats/transcript.ts';
import type { PersonId, Sha256 } from '../../../shared/ids.ts';
import { readCompactJws } from '../crypto/jws.ts';
import { listTranscriptEntries, listTranscripts, listTypedPeople } from '../store/transcripts.ts';
import type { OpenVault } from '../vault/vault.ts';

/** A paper ballot's transcript as it was signed. */
export interface StoredTranscript {
  readonly sha256: Sha256;
  readonly payload: Transcript;
}

/** What one person has typed from a paper ballot. */
export interface PaperEntry {
  readonly enteredBy: PersonId;
  readonly content: PaperContent;
}

/** All transcripts, ordered by digest. This leader has signed them, so only their form is checked again. */
export function readTranscripts({ jury }: OpenVault): readonly StoredTranscript[] {
  return listTranscripts(jury).map(({ sha256, jws }) => ({
    sha256,
    payload: readPayload(
      readCompactJws(jws, 'jurymappe-transcript+jws').payload,
      transcriptSchema,
      { format: 'jurymappe-transcript', version: 1 },
      'vault-damaged',
    ),
  }));
}

/** Whose paper ballots are typed but not signed yet, ordered by id. */
export function peopleWithEntries({ jury }: OpenVault): readonly PersonId[] {
  return listTypedPeople(jury);
}

/** What was typed from one person's paper ballot, the newest entry last. */
export function entriesOf({ jury }: OpenVault, personId: PersonId): readonly PaperEntry[] {
  return [...listTranscriptEntries(jury, personId)]
    .sort((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1))
    .map(({ enteredBy, content }) => ({
      enteredBy,
      content: paperContentSchema.parse(parseStrictJson(Buffer.from(content))),
    }));
}
