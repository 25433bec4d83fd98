import { writeSync } from 'node:fs';

/**
 * Bytes written at a time: many small writes are slower, and much larger ones make other threads wait for the same
 * file.
 */
const gatheredBytes = 256 * 1024;

/** Writes bytes to consecutive places of an open file, gathering many small parts into one write. */
export class GatheringWriter {
  private readonly file: number;
  private readonly gathered: Buffer;
  private filled = 0;
  private end: number;

  /**
   * @param file file descriptor
   * @param offset bytes from the beginning of the file
   * @param size in bytes, of everything that will be put
   */
  constructor(file: number, offset: number, size: number) {
    this.file = file;
    this.end = offset;
    this.gathered = Buffer.allocUnsafe(Math.min(gatheredBytes, size));
  }

  /** The bytes are copied, so the caller may reuse their buffer. @throws the system's error for a failed write */
  put(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      const part = bytes.subarray(done, done + this.gathered.length - this.filled);
      this.gathered.set(part, this.filled);
      this.filled += part.length;
      done += part.length;
      if (this.filled === this.gathered.length) this.flush();
    }
  }

  /** Writes what is still gathered. @throws the system's error for a failed write */
  flush(): void {
    // A write may take fewer bytes than it was given.
    for (let written = 0; written < this.filled;)
      written += writeSync(this.file, this.gathered, written, this.filled - written, this.end + written);
    this.end += this.filled;
    this.filled = 0;
  }
}
