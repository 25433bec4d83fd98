import { z } from 'zod';

/** What a value should be, if its schema alone doesn't tell a person. */
export type Expectation =
  'text' | 'plain-text' | 'points' | 'cents' | 'date' | 'instant' | 'id' | 'fraction' | 'file-name';

/** Registered by schema, so that code explaining a refused value needs no list of members. */
export const expectations = z.registry<{ readonly expects: Expectation }>();
