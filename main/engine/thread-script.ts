/**
 * Where the script of a thread lies: in the sources TypeScript beside the file that begins the thread, in the built app a script
 * beside that file's own.
 *
 * @param name of the script, without its ending
 * @param from `import.meta.url` of the file that begins the thread
 */
export function threadScript(name: string, from: string): URL {
  return new URL(`./${name}.${isSource(from) ? 'ts' : 'js'}`, from);
}

/** Whether the engine runs from its sources, as in the terminal and in tests. */
export function isSource(url: string): boolean {
  return url.endsWith('.ts');
}
