import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, isMethodName } from '../../../shared/contract/contract.ts';
import { fileGrantSchema, grantFor, purposesIn } from '../../../shared/contract/file-grant.ts';
import { filePurposes, type FilePurpose } from '../../../shared/file-types.ts';

const methods = Object.keys(contract).filter(isMethodName);

/** A schema and all its parts, at any depth. */
function partsOf(schema: unknown): readonly z.ZodType[] {
  if (schema instanceof z.ZodType) return [schema, ...partsOf(schema.def)];
  return typeof schema === 'object' && schema !== null ? Object.values(schema).flatMap(partsOf) : [];
}

describe('a method that is given files', () => {
  it('says of each what it was chosen for, or it would never get it', () => {
    const silent = methods.filter((name) => partsOf(contract[name].request).includes(fileGrantSchema));
    expect(silent).toEqual([]);
  });

  it('is given them where the shell looks for them: at the top of its request, alone or in a list', () => {
    const purposeOf = (part: z.ZodType): readonly FilePurpose[] => purposesIn(z.object({ part }));
    const hidden = methods.filter((name) => {
      const { request } = contract[name];
      const all = partsOf(request)
        .filter((part) => !(part instanceof z.ZodArray))
        .flatMap(purposeOf);
      return all.length !== purposesIn(request).length;
    });
    expect(hidden).toEqual([]);
  });

  it('is there for every purpose that files are chosen for', () => {
    const wanted = new Set(methods.flatMap((name) => purposesIn(contract[name].request)));
    expect(filePurposes.filter((purpose) => !wanted.has(purpose))).toEqual([]);
  });
});

describe('the purposes of a request', () => {
  it('are those of its files, also in lists', () => {
    const request = z.strictObject({
      id: z.uuid(),
      file: grantFor('open-bundle'),
      files: z.array(grantFor('save-pdf')),
    });
    expect(purposesIn(request)).toEqual(['open-bundle', 'save-pdf']);
    expect(purposesIn(z.strictObject({}))).toEqual([]);
  });
});
