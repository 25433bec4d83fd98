import { writeZip } from './zip-surgery.ts';

/** A ZIP as other programs write it: names, or names with their contents. */
export function foreignZip(entries: readonly (string | readonly [name: string, content: string])[]): Buffer {
  return writeZip(
    entries.map((entry) => {
      const [name, content] = typeof entry === 'string' ? [entry, `Inhalt von ${entry}`] : entry;
      return { name, bytes: Buffer.from(content, 'latin1') };
    }),
  );
}
