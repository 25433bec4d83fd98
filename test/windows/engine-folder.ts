import { join } from 'node:path';
import { projectFolder } from '../../scripts/electron-runtime.mjs';

/** Where the engine under test is built: inside the project, so that it finds the SQLite addon. */
export const engineFolder = join(projectFolder, 'test-results', 'windows-engine');
