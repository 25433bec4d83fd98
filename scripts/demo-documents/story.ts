import type { Application, Competition } from './competition.ts';
import { costPlan, type CostPlan } from './costs.ts';
import { factsOf, type Facts } from './facts.ts';
import { palettes, type Look } from './layout/look.ts';
import { workPackages, type WorkPackage } from './schedule.ts';
import { seededChoice } from './seeded-choice.ts';
import type { Project } from './text/project.ts';
import { projectOf } from './text/projects.ts';
import type { Theme } from './text/theme.ts';
import { themeOf } from './text/themes.ts';

/** Everything that the documents of one application say, so that they never contradict each other. */
export interface Story {
  readonly application: Application;
  readonly categoryName: string;
  readonly competitionTitle: string;
  readonly host: string;
  readonly project: Project;
  readonly theme: Theme;
  readonly facts: Facts;
  readonly packages: readonly WorkPackage[];
  readonly costs: CostPlan;
  readonly look: Look;
}

export function storyOf(application: Application, { competition, categories }: Competition): Story {
  const project = projectOf(application.id);
  return {
    application,
    categoryName: categories.find(({ id }) => id === application.category)?.name_de ?? application.category,
    competitionTitle: competition.title_de,
    host: competition.host_de,
    project,
    theme: themeOf(application.theme_de),
    facts: factsOf(application),
    packages: workPackages(application, project),
    costs: costPlan(application),
    look: { ...seededChoice(`${application.id} look`).pick(palettes), bodySize: 10.5, language: 'de-DE' },
  };
}

/** The date of an application's documents: two days before they were received, or the deadline for late ones. */
export function writtenOn({ application: { received_at: receivedAt } }: Story): Date {
  const day = new Date(`${receivedAt.slice(0, 10)}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - (receivedAt > '2020-04-01' ? 1 : 2));
  return day;
}
