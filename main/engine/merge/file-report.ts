import { basename } from 'node:path';
import type { FileReport, ImportReport } from '../../../shared/contract/merge.ts';
import type { Failure } from '../../../shared/errors.ts';
import { checkCodeOfKey } from '../crypto/check-code.ts';
import { receiptOf } from '../crypto/digest.ts';
import type { AssessedFile } from './assess-files.ts';

/** One assessed file as it is shown. */
export function reportOf(
  { sha256, file, verdict, details, gaps, remarks, setAside }: AssessedFile,
  name: string,
): FileReport {
  const { personId = null, sequence = null, status = null, createdAt = null } = file?.payload ?? {};
  return {
    sha256,
    receipt: receiptOf(sha256),
    name,
    verdict,
    details: { ...details },
    personId,
    sequence,
    status,
    createdAt,
    keyThumbprint: file?.keyThumbprint ?? null,
    keyCheckCode: file === null ? null : checkCodeOfKey(file.keyThumbprint),
    gaps: [...gaps],
    remarks: [...remarks],
    setAside: setAside === null ? null : { reason: setAside.reason, at: setAside.setAsideAt },
  };
}

/** The report for a path whose bytes couldn't be read: gone, not readable, too large. */
export function unreadPath(path: string, { code, details }: Failure): ImportReport {
  return {
    sha256: null,
    receipt: null,
    name: basename(path),
    verdict: 'unreadable',
    details: { ...details, problem: code },
    personId: null,
    sequence: null,
    status: null,
    createdAt: null,
    keyThumbprint: null,
    keyCheckCode: null,
    gaps: [],
    remarks: [],
    setAside: null,
  };
}
