import type { Project } from './project.ts';
import { firstProjects } from './projects/first.ts';
import { fourthProjects } from './projects/fourth.ts';
import { secondProjects } from './projects/second.ts';
import { thirdProjects } from './projects/third.ts';

const projects = { ...firstProjects, ...secondProjects, ...thirdProjects, ...fourthProjects };

/** @throws Error where nothing is written about an application */
export function projectOf(applicationId: string): Project {
  const project = projects[applicationId];
  if (project === undefined) throw new Error(`no text for ${applicationId}`);
  return project;
}
