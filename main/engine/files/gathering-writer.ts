import { writeSync } from 'node:fs';

/** Written at a time: fewer parts cost the system less, and much larger ones keep other threads waiting for the same file. */
const gatheredBytes = 256 * 1024;

/** Writes bytes to consecutive places of an open file, many small parts at once. */
export class GatheringWriter {
  private readonly file: number;
  private readonly gathered: Buffer;
  private filled = 0;
  private end: number;

  /**
   * @param file file descriptor
   * @param offset bytes from the beginning of the file
   * @param size in bytes, of all that will be put
   */
  constructor(file: number, offset: number, size: number) {
    this.file = file;
    this.end = offset;
    this.gathered = Buffer.allocUnsafe(Math.min(gatheredBytes, size));
  }

  /** The bytes are copied: their buffer may be used again. @throws what the system says of writing */
  put(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      const part = bytes.subarray(done, done + this.gathered.length - this.filled);
      this.gathered.set(part, this.filled);
      this.filled += part.length;
      done += part.length;
      if (this.filled === this.gathered.length) this.flush();
    }
  }

  /** Writes what is still gathered. @throws what the system says of writing */
  flush(): void {
    // A write may take less than it was given.
    for (let written = 0; written < this.filled;)
      written += writeSync(this.file, this.gathered, written, this.filled - written, this.end + written);
    this.end += this.filled;
    this.filled = 0;
  }
}
