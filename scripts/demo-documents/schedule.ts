import type { Application } from './competition.ts';
import { seededChoice } from './seeded-choice.ts';
import { splitExactly } from './shares.ts';
import type { Project } from './text/project.ts';

export interface WorkPackage {
  readonly number: number;
  readonly title: string;
  /** the month in which it begins and the month by which it has ended, counted from 0 */
  readonly from: number;
  readonly to: number;
  readonly responsible: string;
  readonly cost: number;
  readonly goal: string;
  readonly result: string;
  readonly milestone: string;
}

type Draft = Omit<WorkPackage, 'number' | 'cost'> & { readonly weight: number };

/** An application's work packages: steering, groundwork, one for each part of the project, trial, transfer. */
export function workPackages(application: Application, project: Project): WorkPackage[] {
  const drafts = [...groundwork(application), ...building(application, project), ...completion(application)];
  const costs = splitExactly(
    application.financing.total_cost_eur,
    drafts.map(({ weight }) => weight),
    100,
  );
  return drafts.map(({ title, from, to, responsible, goal, result, milestone }, index) => ({
    number: index + 1,
    cost: costs[index] ?? 0,
    title,
    from,
    to,
    responsible,
    goal,
    result,
    milestone,
  }));
}

function groundwork({ applicant, duration_months: months }: Application): Draft[] {
  return [
    {
      title: 'Projektsteuerung',
      from: 0,
      to: months,
      responsible: applicant.name,
      weight: 14,
      goal: 'Termine, Mittel und Beschlüsse laufend im Blick behalten und alle Beteiligten rechtzeitig informieren.',
      result: 'Steuerungsgruppe, Vierteljahresberichte, Verwendungsnachweis',
      milestone: 'Abschlussbericht',
    },
    {
      title: 'Bestandsaufnahme und Beteiligung',
      from: 0,
      to: Math.max(3, Math.round(months * 0.25)),
      responsible: applicant.name,
      weight: 13,
      goal: 'Bedarf, vorhandene Technik und Zuständigkeiten erheben und mit den Betroffenen gewichten.',
      result: 'Anforderungskatalog mit Rangfolge, Datenschutz-Vorprüfung',
      milestone: 'Anforderungen beschlossen',
    },
  ];
}

function building({ id, applicant, partners, duration_months: months }: Application, { parts }: Project): Draft[] {
  const choice = seededChoice(`${id} work packages`);
  const first = Math.round(months * 0.2);
  const last = Math.round(months * 0.85);
  return parts.map(({ name, outcome }, index) => {
    const from = first + Math.round(((last - first) * index * 0.5) / parts.length);
    const to = Math.min(last, from + Math.max(4, Math.round(months * 0.35)) + index);
    const partner = partners[index % Math.max(partners.length, 1)];
    return {
      title: name,
      from,
      to,
      weight: choice.integer(13, 24),
      responsible: partner !== undefined && index % 2 === 1 ? partner : applicant.name,
      goal: `Der Baustein „${name}“ steht den Nutzerinnen und Nutzern in erprobter Form zur Verfügung.`,
      result: outcome,
      milestone: 'Abnahme durch die Steuerungsgruppe',
    };
  });
}

function completion({ applicant, duration_months: months }: Application): Draft[] {
  return [
    {
      title: 'Erprobung und Erfolgsmessung',
      from: Math.round(months * 0.6),
      to: months - 1,
      responsible: applicant.name,
      weight: 11,
      goal: 'Nutzung, Zufriedenheit und Barrierefreiheit mit echten Nutzerinnen und Nutzern prüfen und nachbessern.',
      result: 'Auswertung gegen die Zielwerte, Prüfbericht zur Barrierefreiheit',
      milestone: 'Zwischenauswertung',
    },
    {
      title: 'Transfer und Verstetigung',
      from: Math.round(months * 0.7),
      to: months,
      responsible: applicant.name,
      weight: 9,
      goal: 'Ergebnisse so aufbereiten, dass andere sie übernehmen können, und den Betrieb dauerhaft regeln.',
      result: 'Leitfaden, Vorlagen, Betriebsvereinbarung',
      milestone: 'Veröffentlichung des Leitfadens',
    },
  ];
}
