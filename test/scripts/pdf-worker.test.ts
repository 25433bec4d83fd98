import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hooksFile, withPictureHooks } from '../../scripts/pdf-worker.mjs';

const published = readFileSync(
  join(import.meta.dirname, '../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  'utf8',
);

describe("pdf.js's worker", () => {
  it('loads the hooks before it asks them, at every place', () => {
    const changed = withPictureHooks(published);
    expect(changed.startsWith(`import './${hooksFile}';`)).toBe(true);
    for (const hook of ['admits', 'shrink', 'shrinkMask', 'lost', 'lettersLost', 'cut', 'joined', 'ended'])
      expect(changed).toContain(`jurymappePictures.${hook}(`);
  });

  it('fails the build where pdf.js has changed', () => {
    expect(() => withPictureHooks(published.replace('Unable to decode inline image', 'Else'))).toThrow(/pdf\.js/);
  });
});
