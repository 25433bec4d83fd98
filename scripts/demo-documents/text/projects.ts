import { type Project, projectSchema } from './project.ts';
import { readText } from './read-text.ts';

/** @throws Error where nothing is written about an application */
export function projectOf(applicationId: string): Project {
  return readText(projectSchema, 'projects', applicationId);
}
