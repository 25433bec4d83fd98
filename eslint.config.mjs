import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};
const noBarrel = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines the thing.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that defines the thing.' },
];
const noHiddenChannel = [
  {
    selector: "MemberExpression[property.name='ipcMain']",
    message: 'Only main/shell/router* listens to the renderer.',
  },
  { selector: "MemberExpression[property.name='ipcRenderer']", message: 'Only preload/ speaks to the main process.' },
];
const noVisibleWord = [
  {
    selector: 'JSXText[value=/\\p{L}{2,}/u]',
    message: 'Visible words live in shared/i18n.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(alt|title|placeholder|aria-label|aria-description)$/] > Literal[value=/\\p{L}{2,}/u]',
    message: 'Visible words live in shared/i18n.',
  },
];
const everywhere = [noDefaultExport, ...noBarrel, ...noHiddenChannel];

/**
 * Forbids importing the given ones of Electron's two channel ends.
 * @param {...string} importNames @returns {['error', ...unknown[]]}
 */
function withoutChannels(...importNames) {
  const message = 'The typed contract is the one door: ipcMain in main/shell/router*, ipcRenderer in preload/.';
  return ['error', { paths: [{ name: 'electron', importNames, message }] }];
}

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'node_modules/', 'coverage/', 'test-results/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-restricted-imports': withoutChannels('ipcMain', 'ipcRenderer'),
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Electron creates its windows itself: its types declare classes, but its functions return instances.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['main/shell/router*.ts', 'main/shell/router/**/*.ts'],
    rules: {
      'no-restricted-imports': withoutChannels('ipcRenderer'),
      'no-restricted-syntax': ['error', noDefaultExport, ...noBarrel],
    },
  },
  {
    files: ['preload/**/*.ts'],
    rules: {
      'no-restricted-imports': withoutChannels('ipcMain'),
      'no-restricted-syntax': ['error', noDefaultExport, ...noBarrel],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...noVisibleWord],
      // This rule is about a compiler that isn't used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['renderer/features/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', { name: 'window', message: 'Features reach the machine through the store.' }],
    },
  },
  // Copying at a key or button press is the only access to the clipboard that needs no permission.
  { files: ['renderer/components/copy-text.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  // A terminal program and the build's own scripts have only the console for output.
  { files: ['main/engine/cli.ts', 'main/engine/cli/**', 'scripts/**', '*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  // The test runner's design makes a suite a single function.
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', 'no-console': 'off' } },
  // These tools read their configuration from the default export.
  { files: ['*.config.{ts,mjs}', '.dependency-cruiser.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  // The linter ignores casts in JSDoc comments; the type check reads them.
  { files: ['**/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
);
