/**
 * Where a thread's script lies: beside the file that starts the thread, as TypeScript in the sources and as a built
 * script in the app.
 * @param name of the script, without its ending
 * @param from `import.meta.url` of the file that starts the thread
 */
export function threadScript(name: string, from: string): URL {
  return new URL(`./${name}.${isSource(from) ? 'ts' : 'js'}`, from);
}

/** Whether the engine runs from its sources, as in the terminal and in tests. */
export function isSource(url: string): boolean {
  return url.endsWith('.ts');
}
