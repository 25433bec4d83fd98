import { readPayload } from '../../../shared/formats/payload.ts';
import { type Transcript, transcriptSchema } from '../../../shared/formats/transcript.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { readCompactJws } from '../crypto/jws.ts';
import { listTranscripts } from '../store/transcripts.ts';
import type { OpenVault } from '../vault/vault.ts';

/** A paper ballot's transcript as it was signed. */
export interface StoredTranscript {
  readonly sha256: Sha256;
  readonly payload: Transcript;
}

/** All transcripts, in the order of their digests. This leader has signed them: only their form is checked again. */
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
