import { type Project, projectSchema } from './project.ts';
import { readText } from './read-text.ts';

/** @throws Error if there is no text about the application */
export function projectOf(applicationId: string): Project {
  return readText(projectSchema, 'projects', applicationId);
}
