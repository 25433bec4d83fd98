/**
 * Decides which file of the built pages a module goes to. Each file costs one more request through the shell, so what a
 * page needs at once is one file, without anything that the page needs only later or that another page would have to
 * load with it.
 *
 * @typedef {object} ModuleInfo
 * @property {readonly string[]} importedIds the modules that must be loaded before this one can run
 * @property {readonly string[]} dynamicallyImportedIds the modules that it requests when it needs them
 * @typedef {{ getModuleInfo: (id: string) => ModuleInfo | null }} ModuleGraph
 * @typedef {{ name: string, atOnce: ReadonlySet<string>, ever: ReadonlySet<string> }} Page
 */

/**
 * @param {Readonly<Record<string, string>>} entries each page's first module, by the name of the page's file; the first
 * page is the one that people wait for
 * @returns {(id: string, graph: ModuleGraph) => string | null} a module's file: its page's; `common` for what the first
 * page needs at once and another page needs too; `later` for what several need, but the first not at once; else null
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
  // Iterating over a set includes the elements added meanwhile.
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
