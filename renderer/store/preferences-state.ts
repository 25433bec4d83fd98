import type { Preferences } from '../../shared/contract/app.ts';
import type { ResponseOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

export interface PreferencesSlice {
  readonly preferences: Preferences;
  readonly loadPreferences: () => Promise<Failure | null>;
  /** takes effect at once and is kept for the next start */
  readonly prefer: (change: Partial<Preferences>) => Promise<void>;
  /** versions of the app and its runtime */
  readonly readInfo: () => Promise<Result<ResponseOf<'app.info'>>>;
}
