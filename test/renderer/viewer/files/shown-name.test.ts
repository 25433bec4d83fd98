import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownName } from '../../../../renderer/viewer/files/shown-name.ts';
import { limits } from '../../../../shared/limits.ts';

describe('the name of a file within a document', () => {
  it('leads through no folders, and turns and hides no letters', () => {
    expect(shownName('../../etc/passwd')).toBe('passwd');
    expect(shownName('C:\\Users\\x\\Plan.pdf')).toBe('Plan.pdf');
    expect(shownName('Rechnung\u202efdp.exe')).toBe('Rechnungfdp.exe');
    expect(shownName('\u0000\u200b \n')).toBe('…');
  });

  it('keeps its ending when it is cut, which says what kind of file it is', () => {
    expect(shownName(`${'x'.repeat(500)}.pdf.exe`)).toMatch(/^x{190,}…\.exe$/);
  });

  it('is never empty nor longer than the window takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const shown = shownName(name);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(limits.nameCharacters);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
