import { z } from 'zod';

/** What a value is to be, where its schema alone doesn't say it to a person. */
export type Expectation =
  'text' | 'plain-text' | 'points' | 'cents' | 'date' | 'instant' | 'id' | 'fraction' | 'file-name';

/** By schema: beside the schemas, so that whoever explains a refused value needs no list of members. */
export const expectations = z.registry<{ readonly expects: Expectation }>();
