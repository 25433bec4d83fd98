/**
 * Which file of the built pages a module goes to. Each file is one more way through the shell, so what a page needs at
 * once is one file, and nothing is in it that the page only needs later, or that another page would have to load with it.
 *
 * @typedef {object} ModuleInfo
 * @property {readonly string[]} importedIds the modules that one needs before it can run
 * @property {readonly string[]} dynamicallyImportedIds those that it asks for when it wants them
 * @typedef {{ getModuleInfo: (id: string) => ModuleInfo | null }} ModuleGraph
 * @typedef {{ name: string, atOnce: ReadonlySet<string>, ever: ReadonlySet<string> }} Page
 */

/**
 * @param {Readonly<Record<string, string>>} entries the module that each page begins with, by the name of its file; the
 * first page is the one that is waited for
 * @returns {(id: string, graph: ModuleGraph) => string | null} the file of a module: its page's; `common` for what the first
 * page needs at once and another one too; `later` for what several need, but the first not at once; null: none of these
 */
export function chunksOfPages(entries) {
  /** @type {readonly Page[] | null} */
  let pages = null;
  return (id, graph) => {
    pages ??= Object.entries(entries).map(([name, entry]) => ({
      name,
      atOnce: reached(entry, (from) => graph.getModuleInfo(from)?.importedIds ?? []),
      ever: reached(entry, (from) => {
        const info = graph.getModuleInfo(from);
        return info === null ? [] : [...info.importedIds, ...info.dynamicallyImportedIds];
      }),
    }));
    const [only, ...others] = pages.filter(({ ever }) => ever.has(id));
    if (only === undefined) return null;
    const atOnce = only.atOnce.has(id);
    if (others.length === 0) return atOnce ? only.name : null;
    return atOnce && only === pages[0] ? 'common' : 'later';
  };
}

/** @param {string} entry @param {(id: string) => readonly string[]} next @returns {ReadonlySet<string>} */
function reached(entry, next) {
  const found = new Set([entry]);
  // A set is walked through to what is added on the way.
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
