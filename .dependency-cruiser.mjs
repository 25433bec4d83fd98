// The table "Who may import whom" of docs/architecture.md, as rules that fail the build.

const useCases = ['bundle', 'jury', 'handover', 'merge', 'recovery', 'search'];
const useCaseFolders = useCases.map((name) => `^main/engine/${name}/`);
/**
 * The parts that know every use case: the engine's entry points; the demo, which plays a whole competition; and the
 * audit package, which consists of what all others have signed and is checked with their own code for reading.
 */
const engineDoors = ['^main/engine/(cli|index)\\.ts$', '^main/engine/(audit|cli|demo|rpc)/'];

/**
 * Nothing under `from` may import anything but `allowed` (paths of the project, of node_modules or of Node).
 * @param {string} name @param {string} comment @param {string} from @param {string[]} allowed
 */
function only(name, comment, from, allowed) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { pathNot: allowed },
  };
}

/**
 * Nothing under `from` may import `to`.
 * @param {string} name @param {string} comment @param {object} from @param {object} to
 */
function never(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** The path patterns of npm packages. @param {...string} names */
function packages(...names) {
  return names.map((name) => `(^|/)node_modules/(@types/)?${name}(/|$)`);
}

const nodeModules = [
  'assert',
  'buffer',
  'child_process',
  'crypto',
  'events',
  'fs',
  'module',
  'os',
  'path',
  'perf_hooks',
  'process',
  'readline',
  'stream',
  'string_decoder',
  'timers',
  'url',
  'util',
  'worker_threads',
  'zlib',
];
const nodeBuiltIns = `^(node:)?(${nodeModules.join('|')})(/|$)`;

const tinyApps = '^(scripts/loader-app|test/bench/bare-window|test/bench/bare-viewer)/';

export default {
  forbidden: [
    never(
      'no-circular',
      'A circle has no beginning: nobody can read it.',
      { pathNot: '^renderer/store/' },
      { circular: true },
    ),
    never(
      'no-circular-in-the-store',
      'The slices make up one state and know it by its type; nothing that runs may go in a circle.',
      { path: '^renderer/store/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'no-orphans',
      'A file that nobody imports and that imports nobody is dead.',
      {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^[^/]+\\.(ts|mjs)$', '^\\.[^/]+\\.mjs$', '^scripts/', '^test/'],
      },
      {},
    ),
    never('no-unresolvable', 'An import must exist.', {}, { couldNotResolve: true }),
    // The tiny apps have a package.json of their own; Electron is available there because it runs them.
    never(
      'no-undeclared-package',
      'package.json names every package that is used.',
      { pathNot: tinyApps },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    never(
      'no-development-package-in-product',
      'What users get may not need a development package. Electron is the runtime itself.',
      { path: '^(shared|main|preload|renderer)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('electron', 'vite') },
    ),
    never(
      'product-needs-no-test',
      'Tests know the product, not the other way round.',
      { path: '^(shared|main|preload|renderer)/' },
      { path: '^(test|scripts)/' },
    ),

    only('shared-is-pure', 'shared/ is pure: schemas, exact arithmetic and words.', '^shared/', [
      '^shared/',
      ...packages('zod', 'fraction\\.js', 'i18next'),
    ]),
    never(
      'only-words-need-i18next',
      'Schemas and arithmetic speak no language.',
      { path: '^shared/', pathNot: '^shared/i18n/' },
      { path: packages('i18next') },
    ),

    only(
      'crypto-knows-no-store',
      'Cryptography is jose, hash-wasm in a thread, node:crypto, and the one spelling of JSON.',
      '^main/engine/crypto/',
      [
        '^main/engine/crypto/',
        '^shared/',
        '^main/engine/thread-script\\.ts$',
        '^(node:)?(crypto|worker_threads)$',
        ...packages('canonicalize', 'jose', 'hash-wasm', 'uuid', 'zod'),
      ],
    ),
    only('store-knows-no-crypto', 'The store keeps rows, it does not know what they mean.', '^main/engine/store/', [
      '^main/engine/store/',
      '^shared/',
      nodeBuiltIns,
      ...packages('better-sqlite3', 'better-sqlite3-multiple-ciphers', 'zod'),
    ]),
    only('files-know-no-meaning', 'Files are bytes: what they mean is known elsewhere.', '^main/engine/files/', [
      '^main/engine/files/',
      '^shared/',
      nodeBuiltIns,
    ]),
    ...useCases.map((useCase) =>
      never(
        `${useCase}-knows-no-other-use-case`,
        'What two use cases need moves down.',
        { path: `^main/engine/${useCase}/` },
        { path: [...useCaseFolders, ...engineDoors], pathNot: `^main/engine/${useCase}/` },
      ),
    ),
    never(
      'lower-floors-know-no-use-case',
      'What use cases stand on does not know them.',
      { path: '^main/engine/', pathNot: [...useCaseFolders, ...engineDoors] },
      { path: [...useCaseFolders, ...engineDoors] },
    ),
    only('engine-is-plain-node', 'The engine knows no window.', '^main/engine/', [
      '^main/engine/',
      '^shared/',
      '^package\\.json$',
      nodeBuiltIns,
      ...packages('better-sqlite3', 'better-sqlite3-multiple-ciphers', 'canonicalize', 'commander', 'fraction\\.js'),
      ...packages('hash-wasm', 'i18next', 'jose', 'uuid', 'yauzl', 'zod', 'pdfjs-dist'),
    ]),
    never(
      'one-module-opens-pdfs',
      'PDFs are untrusted: the engine opens them only to warn the office, in threads with limits.',
      { path: '^main/', pathNot: '^main/engine/bundle/(check-pdf|page-findings)\\.ts$' },
      { path: packages('pdfjs-dist') },
    ),
    never(
      'lenient-zips-are-audit-packages',
      'Bundles and backups are ZIPs of one reading only (docs/decisions/0018, 0053).',
      { path: '^main/', pathNot: '^main/engine/audit/package-zip\\.ts$' },
      { path: packages('yauzl') },
    ),
    never(
      'pdfs-are-opened-in-threads',
      'Whatever a PDF does to the library, the engine goes on.',
      { path: '^main/', pathNot: '^main/engine/bundle/(pdf-worker|check-pdf)\\.ts$' },
      { path: '^main/engine/bundle/(check-pdf|page-findings)\\.ts$' },
    ),

    only('shell-is-thin', 'The shell knows nothing of the engine but its port.', '^main/(shell/|index\\.ts)', [
      '^main/shell/',
      '^shared/',
      '^package\\.json$',
      nodeBuiltIns,
      ...packages('electron', 'i18next', 'zod'),
    ]),
    never(
      'only-index-composes',
      'main/index.ts is the composition root: nothing imports it.',
      {},
      { path: '^main/index\\.ts$' },
    ),

    only('preload-exposes-the-contract', 'The preload hands the contract through, nothing else.', '^preload/', [
      '^preload/',
      '^shared/',
      ...packages('electron'),
    ]),
    never(
      'preload-carries-no-schema',
      'A schema library in the sandboxed preload would be weight without use.',
      { path: '^preload/' },
      { path: packages('zod') },
    ),

    only('components-get-props-only', 'Components know React and what they are given.', '^renderer/components/', [
      '^renderer/components/',
      '^shared/',
      ...packages('react', 'react-dom', 'react-aria-components', '@kern-ux/native'),
    ]),
    never(
      'components-use-shared-types-only',
      'Components compute nothing.',
      { path: '^renderer/components/' },
      { path: '^shared/', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'viewer-stands-alone',
      'The page of untrusted PDFs shares no code with the desk; what pdf.js says of them is checked by schemas.',
      '^renderer/viewer/',
      ['^renderer/viewer/', '^shared/', ...packages('pdfjs-dist', 'vite', 'zod')],
    ),
    never(
      'nobody-enters-the-viewer',
      'Desk and viewer speak over a message port.',
      { path: '^(shared|main|preload|renderer/(?!viewer/))' },
      { path: '^renderer/viewer/' },
    ),
    never(
      'features-know-no-other-feature',
      'What two features need moves to components, store or shared.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    ),
    never(
      'features-know-no-app',
      'The app arranges features, not the other way round.',
      { path: '^renderer/(features|components|store|i18n)/' },
      { path: '^renderer/app/' },
    ),
    only('store-knows-no-react', 'The store is a core without React.', '^renderer/store/', [
      '^renderer/store/',
      '^shared/',
      ...packages('zustand', 'fraction\\.js'),
    ]),
    never(
      'renderer-has-no-machine',
      'The renderer lives in a sandbox.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'renderer-knows-no-process',
      'The renderer speaks through the contract.',
      { path: '^renderer/' },
      { path: ['^(main|preload)/', ...packages('electron', 'better-sqlite3', 'jose', 'hash-wasm')] },
    ),
    never(
      'only-shell-and-preload-know-electron',
      'Electron can be exchanged without fear.',
      { pathNot: '^(main/shell/|main/index\\.ts|preload/|test/|scripts/)' },
      { path: packages('electron') },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
  },
};
