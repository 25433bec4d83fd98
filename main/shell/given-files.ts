import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files with which the app was started, or which it was given while it ran, until the window asks for them. */
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
 * The files among the arguments of a start: not the program itself, nor what an unpackaged start says up to the folder of
 * the app, nor options, nor addresses. Some Linux desktops give `file:` addresses for paths.
 * @param workingDirectory of the start, to which relative paths are related
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
