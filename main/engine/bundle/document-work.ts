import type { Sha256 } from '../../../shared/ids.ts';
import { checkDocument, type DocumentCheck } from './check-document.ts';
import { digestFile, type DocumentSealing, sealDocument, type SealedBytes, type SizedFile } from './seal-document.ts';

/**
 * Work on the bytes of whole documents. It is done in threads, because it is the greater part of packing and loading.
 */
export interface DocumentWork {
  readonly check: (job: DocumentCheck) => readonly Sha256[] | null;
  readonly digest: (job: SizedFile) => Sha256 | null;
  readonly seal: (job: DocumentSealing) => SealedBytes | null;
}
export type WorkName = keyof DocumentWork;
export type JobOf<Name extends WorkName> = Parameters<DocumentWork[Name]>[0];
export type ResultOf<Name extends WorkName> = ReturnType<DocumentWork[Name]>;

/** A job as it is sent to a thread. */
export type Order = { readonly [Name in WorkName]: { readonly name: Name; readonly job: JobOf<Name> } }[WorkName];

export function doWork(order: Order): ResultOf<WorkName> {
  switch (order.name) {
    case 'check':
      return checkDocument(order.job);
    case 'digest':
      return digestFile(order.job);
    case 'seal':
      return sealDocument(order.job);
    default:
      return order satisfies never;
  }
}
