import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files given to the app at its start or while it runs, kept until the window asks for them. */
export class GivenFiles {
  private paths: string[] = [];

  add(paths: readonly string[]): void {
    this.paths.push(...paths);
  }

  take(): readonly string[] {
    const taken = this.paths;
    this.paths = [];
    return taken;
  }
}

/**
 * The files among a start's arguments. Left out are the program itself, everything up to the app's folder in an
 * unpackaged start, options, and addresses except `file:`, which some Linux desktops pass for paths.
 * @param workingDirectory against which relative paths are resolved
 */
export function filesIn(
  argv: readonly string[],
  { workingDirectory, appPath }: { readonly workingDirectory: string; readonly appPath: string },
): readonly string[] {
  const isApp = (argument: string): boolean => resolve(workingDirectory, argument) === resolve(appPath);
  const before = Math.max(0, argv.findLastIndex(isApp));
  return argv
    .slice(before + 1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .flatMap((argument) => pathOf(argument, workingDirectory));
}

function pathOf(argument: string, workingDirectory: string): readonly string[] {
  if (!/^[a-z][a-z\d+.-]+:/i.test(argument)) return [resolve(workingDirectory, argument)];
  try {
    return [fileURLToPath(argument)];
  } catch {
    return [];
  }
}
