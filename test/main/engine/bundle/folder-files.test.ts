import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inNaturalOrder } from '../../../../main/engine/bundle/application-files.ts';
import { readCompetitionFolder } from '../../../../main/engine/bundle/competition-folder.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { jurorId, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const pdf = smallPdf('Anlage');

/** Prepares files of the first application; returns what is packed, and what is reported as left out. */
async function read(prepare: (place: string, folder: string) => void) {
  const folder = writeSmallCompetition(join(temporaryFolder(), 'competition'), { files: { 'DMK-01': {} } });
  prepare(join(folder, 'documents', 'DMK-01'), folder);
  const { documents, warnings } = await readCompetitionFolder(folder);
  const left = ['hidden', 'other-type', 'link', 'no-file', 'no-application'];
  return {
    packed: documents.filter(({ applicationId }) => applicationId === 'DMK-01').map(({ name }) => name),
    left: warnings.flatMap((warning) =>
      'name' in warning && left.includes(warning.kind) ? [`${warning.kind} ${warning.name}`] : [],
    ),
  };
}

const writing =
  (...names: readonly string[]) =>
  (place: string) => {
    for (const name of names) {
      mkdirSync(join(place, name, '..'), { recursive: true });
      writeFileSync(join(place, name), pdf);
    }
  };

describe('every file in an application’s folder', () => {
  it('is packed if it is a PDF, however deep it lies, or else named with the reason', async () => {
    expect(
      await read((place, folder) => {
        writing(
          'a.pdf',
          'B.PDF',
          'Anlagen/Ratsbeschluss.pdf',
          'Anlagen/Pläne/1.pdf',
          'Plan.docx',
          'Anlagen/Bild.jpg',
        )(place);
        writing('documents/DMK-99/x.pdf', 'documents/lose.pdf')(folder);
        symlinkSync(join(place, 'a.pdf'), join(place, 'link.pdf'));
        symlinkSync(place, join(place, 'Anlagen', 'kreis'));
        if (spawnSync('mkfifo', [join(place, 'rohr.pdf')]).status !== 0) throw new Error('no pipe');
      }),
    ).toEqual({
      packed: ['a.pdf', 'Anlagen – Pläne – 1.pdf', 'Anlagen – Ratsbeschluss.pdf', 'B.PDF'],
      left: expect.toSatisfy(
        (left: string[]) =>
          left.toSorted().join('|') ===
          [
            'link Anlagen – kreis',
            'link link.pdf',
            'no-application DMK-99',
            'no-application lose.pdf',
            'no-file rohr.pdf',
            'other-type Anlagen – Bild.jpg',
            'other-type Plan.docx',
          ].join('|'),
      ) as string[],
    });
  });

  it('is passed over only where a system has left it', async () => {
    const system = ['.DS_Store', '._a.pdf', 'Thumbs.db', 'desktop.ini', '.Trash/alt.pdf', '.~lock.a.odt#'];
    expect(await read(writing('a.pdf', ...system))).toEqual({ packed: ['a.pdf'], left: [] });
  });

  it('is named where a dot hides it, or its folder', async () => {
    const { packed, left } = await read(writing('a.pdf', '.hidden.pdf', '..pdf', '.old/x.pdf', 'Anlagen/.b.pdf'));
    expect(packed).toEqual(['a.pdf']);
    expect(left.toSorted()).toEqual(['hidden ..pdf', 'hidden .hidden.pdf', 'hidden .old', 'hidden Anlagen – .b.pdf']);
  });

  it.each([
    ['composed in two ways', ['Erklärung.pdf', 'Erkla\u0308rung.pdf']],
    ['named like a file in a folder', ['Anlagen – a.pdf', 'Anlagen/a.pdf']],
  ])('is refused beside another of one name: %s', async (_what, names) => {
    await expect(read(writing(...names))).rejects.toMatchObject({
      code: 'competition-invalid',
      problems: [{ kind: 'same-file-name', path: 'documents/DMK-01' }],
    });
  });

  it('stands where people look for it: by number, then by letter', async () => {
    const names = ['Anlage 1.pdf', 'Anlage 2.pdf', 'Anlage 10.pdf', 'Erklärung.pdf', 'Übersicht.pdf', 'Zeitplan.pdf'];
    expect((await read(writing(...names.toReversed()))).packed).toEqual(names);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(Math.sign(inNaturalOrder(`Anlage ${a}.pdf`, `Anlage ${b}.pdf`))).toBe(Math.sign(a - b));
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), (some) => {
        expect(some.toSorted(inNaturalOrder)).toEqual(some.toReversed().toSorted(inNaturalOrder));
      }),
    );
  });
});

it('a byte order mark before competition.json is no part of it, and another one is refused', async () => {
  const folder = writeSmallCompetition(join(temporaryFolder(), 'competition'));
  const file = join(folder, 'competition.json');
  const [plain, before] = [readFileSync(file), await readCompetitionFolder(folder)];
  const mark = Buffer.of(0xef, 0xbb, 0xbf);
  writeFileSync(file, Buffer.concat([mark, plain]));
  expect(await readCompetitionFolder(folder)).toEqual(before);
  writeFileSync(file, Buffer.concat([mark, mark, plain]));
  await expect(readCompetitionFolder(folder)).rejects.toMatchObject({
    code: 'competition-invalid',
    problems: [{ kind: 'syntax', problem: 'byte-order-mark', line: 1 }],
  });
});

it('codes open in a spreadsheet with their umlauts, as columns, and no name is reckoned or breaks a line', async () => {
  const names = ['Müller', '=HYPERLINK("http://x")', '+49', '-1+1', '@SUM(1)', ' =1', 'a\tb\nc', '\t=1', 'J-04'];
  const packed = await packSmallBundle(temporaryFolder(), {
    change: (file) => ({
      ...file,
      people: (file['people'] as object[]).map((person, index) => ({ ...person, name: names[index % names.length] })),
    }),
  });
  lockVault(packed.office);
  const bytes = readFileSync(join(packed.folder, 'codes.tsv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\n');
  expect(head).toBe('person\tname\tcode');
  expect(lines).toHaveLength(10);
  for (const line of lines) {
    const cells = line.split('\t');
    expect(cells).toHaveLength(3);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  }
  expect(packed.codes.get(jurorId)).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
});

describe('a name in another spelling', () => {
  const applicationsSchema = z.array(z.looseObject({ id: z.string() }));
  const listing = (file: string) => ({
    files: { 'DMK-01': {} },
    change: (competition: Record<string, unknown>) => ({
      ...competition,
      applications: applicationsSchema
        .parse(competition['applications'])
        .map((one) => (one.id === 'DMK-01' ? { ...one, attachments: [{ file, kind: 'financing_plan' }] } : one)),
    }),
  });

  it.each(['NFC', 'NFD'] as const)('is the same file, whichever of the two competition.json has: %s', async (form) => {
    const name = 'Übersicht für Bürger.pdf';
    for (const onDisk of ['NFC', 'NFD'] as const) {
      const folder = writeSmallCompetition(join(temporaryFolder(), 'competition'), listing(name.normalize(form)));
      writing(name.normalize(onDisk))(join(folder, 'documents', 'DMK-01'));
      const { documents, warnings } = await readCompetitionFolder(folder);
      expect(documents).toContainEqual(expect.objectContaining({ name, kind: 'financing_plan' }));
      expect(warnings.filter(({ kind }) => kind === 'listed-but-missing')).toEqual([]);
    }
  });

  it.runIf(process.platform === 'linux')(
    'that isn’t UTF-8 on the disk is named as one that no bundle can have',
    async () => {
      const make = "import os, sys; open(os.fsencode(sys.argv[1]) + b'/\\xfcber.pdf', 'wb').close()";
      await expect(
        read((place) => {
          expect(spawnSync('/usr/bin/python3', ['-c', make, place]).status).toBe(0);
        }),
      ).rejects.toMatchObject({
        code: 'competition-invalid',
        problems: [{ kind: 'document-name-unreadable', path: 'documents/DMK-01', name: '\ufffdber.pdf' }],
      });
    },
  );
});
