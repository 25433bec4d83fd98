/**
 * Which file of the built pages a module goes to. Each file is one more way through the shell, so what a page needs at
 * once is one file, and nothing is in it that the page only needs later.
 *
 * @typedef {{ importedIds: readonly string[] }} ModuleInfo the modules that one needs before it can run
 * @typedef {{ getModuleInfo: (id: string) => ModuleInfo | null }} ModuleGraph
 */

/**
 * @param {Readonly<Record<string, string>>} entries the module that each page begins with, by the name of its file
 * @returns {(id: string, graph: ModuleGraph) => string | null} the file of a module; null: none of the pages needs it at once
 */
export function chunksOfPages(entries) {
  /** @type {[string, ReadonlySet<string>][] | null} */
  let needed = null;
  return (id, graph) => {
    needed ??= Object.entries(entries).map(([name, entry]) => [name, neededBy(entry, graph)]);
    const pages = needed.filter(([, modules]) => modules.has(id)).map(([name]) => name);
    return pages.length > 1 ? 'common' : (pages[0] ?? null);
  };
}

/** @param {string} entry @param {ModuleGraph} graph @returns {ReadonlySet<string>} */
function neededBy(entry, graph) {
  const found = new Set([entry]);
  // A set is walked through to what is added on the way.
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
