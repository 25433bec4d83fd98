import { z } from 'zod';

/** Exact fraction "numerator/denominator" in lowest terms, denominator positive ("619/8", "84/1"). */
export const exactSchema = z.string().regex(/^-?\d+\/[1-9]\d*$/);
