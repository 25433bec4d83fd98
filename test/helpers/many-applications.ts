import { z } from 'zod';
import { smallPdf } from './small-pdf.ts';
import type { SmallCompetitionOptions } from './small-competition.ts';

const listsSchema = z.looseObject({ criteria: z.array(z.looseObject({})), applications: z.array(z.looseObject({})) });

/** Copies of the demo's first application, each with a small PDF; this many criteria, at least those of its rules. */
export function manyApplications(applications: number, criteria: number): SmallCompetitionOptions {
  const ids = ['DMK-01', ...Array.from({ length: applications - 1 }, (_nothing, index) => `A-${1000 + index}`)];
  return {
    applicationIds: ids,
    files: Object.fromEntries(ids.map((id) => [id, { [`${id}.pdf`]: smallPdf(id) }])),
    change: (competition) => {
      const lists = listsSchema.parse(competition);
      return {
        ...competition,
        criteria: Array.from({ length: criteria }, (_nothing, index) => ({
          ...lists.criteria[0],
          id: `K${index + 1}`,
          weight: 100 / criteria,
        })),
        applications: ids.map((id) => ({ ...lists.applications[0], id })),
      };
    },
  };
}
