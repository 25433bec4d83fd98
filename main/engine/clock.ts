import { type Instant, instantSchema } from '../../shared/formats/values.ts';

/** The present time, RFC 3339 in UTC with milliseconds. */
export function now(): Instant {
  return instantSchema.parse(new Date().toISOString());
}
