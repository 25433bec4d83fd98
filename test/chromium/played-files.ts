/** Window tests that always run in Chromium: a juror's and a chair's ways, and what Chromium itself does there. */
const always: readonly string[] = [
  'attached-files.test.ts',
  'file-dialogs.test.ts',
  'files-from-outside.test.ts',
  'hostile-documents.test.ts',
  'journeys.test.ts',
  'marks-by-mouse.test.ts',
  'reading-by-keyboard.test.ts',
  'search.test.ts',
];

/** Tests that take as much time as all others together: only with `--whole`. */
const whenWhole: readonly string[] = [
  'accessibility.test.ts',
  'coming-back.test.ts',
  'desk.test.ts',
  'excluded-leader.test.ts',
  'focus-kept.test.ts',
  'grid-focus.test.ts',
  'handing-in.test.ts',
  'large-jury.test.ts',
  'late-notices.test.ts',
  'leafing.test.ts',
  'letters-and-revisions.test.ts',
  'long-evaluation.test.ts',
  'marks-after-amendment.test.ts',
  'marks-by-keyboard.test.ts',
  'nothing-lost.test.ts',
  'office-findings.test.ts',
  'overview.test.ts',
  'printing.test.ts',
  'rating.test.ts',
  'reading-by-mouse.test.ts',
  'recovery.test.ts',
  'room-for-the-work.test.ts',
  'secretary.test.ts',
  'shortcuts-in-documents.test.ts',
  'still-form.test.ts',
  'text-of-documents.test.ts',
  'transcripts.test.ts',
];

/** Tests that can run only in Electron, and why. */
export const onlyElectron: Readonly<Record<string, string>> = {
  'boringssl.test.ts': 'asks for the cryptography inside Electron',
  'difficult-documents.test.ts': 'measures the memory of Electron’s processes',
  'out-of-sight.test.ts': 'sets the size of Electron’s pages, which the browser’s own zoom does elsewhere',
  'packaged.test.ts': 'starts the packaged app, which is Electron',
  'security.test.ts': 'asks for what Electron alone closes: network, navigation, permissions, processes',
  'text-menu.test.ts': 'opens Electron’s native menu',
  'what-leaves.test.ts': 'traces the system calls of Electron’s processes',
};

/** @param isWhole whether to run all tests that can run */
export function playedFiles(isWhole: boolean): readonly string[] {
  return isWhole ? [...always, ...whenWhole] : always;
}

/** Each file that is left out, with the reason. */
export function leftOut(isWhole: boolean): readonly (readonly [file: string, reason: string])[] {
  const long = isWhole ? [] : whenWhole.map((file) => [file, 'takes long: with --whole'] as const);
  return [...long, ...Object.entries(onlyElectron)];
}
