import type { DemoApplication } from './read-competition.ts'

/** What every text may say about an application, with its applicant in the cases German needs. */
export interface Facts {
  readonly application: DemoApplication
  readonly title: string
  readonly theme: string
  readonly category: string
  /** „die Gemeinde Wiekendorf“ */
  readonly who: string
  /** „Die Gemeinde Wiekendorf“ */
  readonly Who: string
  /** „der Gemeinde Wiekendorf“ as genitive */
  readonly ofWhom: string
  /** „der Gemeinde Wiekendorf“ as dative */
  readonly toWhom: string
  readonly place: string
  readonly body: string
  readonly district: string
  readonly inhabitants: string
  readonly partners: string
  readonly months: number
  readonly total: string
  readonly requested: string
  readonly own: string
  readonly third: string
}

type Articles = readonly [nominative: string, genitive: string, dative: string]
const articles: Readonly<Record<string, Articles>> = {
  Gemeinde: ['die Gemeinde', 'der Gemeinde', 'der Gemeinde'],
  Stadt: ['die Stadt', 'der Stadt', 'der Stadt'],
  Amt: ['das Amt', 'des Amtes', 'dem Amt'],
  Kreis: ['der Kreis', 'des Kreises', 'dem Kreis'],
  Entwicklungsgesellschaft: ['die Entwicklungsgesellschaft', 'der Entwicklungsgesellschaft', 'der Entwicklungsgesellschaft'],
}
const bodies: Readonly<Record<string, string>> = {
  Gemeinde: 'Gemeindevertretung',
  Stadt: 'Stadtvertretung',
  Amt: 'Amtsausschuss',
  Kreis: 'Kreistag',
  Entwicklungsgesellschaft: 'Gesellschafterversammlung',
}

/** Whole euros as German administrations write them: „98.000 €“. */
export function euro(amount: number): string {
  return `${grouped(amount)}\u00a0€`
}

export function grouped(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')
}

export function factsOf(application: DemoApplication, categories: readonly { id: string; name_de: string }[]): Facts {
  const { applicant, financing } = application
  const [word = '', ...rest] = applicant.name.split(' ')
  const place = rest.join(' ')
  const [nominative, genitive, dative] = articles[word] ?? [word, word, word]
  const who = `${nominative} ${place}`
  return {
    application,
    title: application.title_de,
    theme: application.theme_de,
    category: categories.find(({ id }) => id === application.category)?.name_de ?? application.category,
    who,
    Who: who.charAt(0).toUpperCase() + who.slice(1),
    ofWhom: `${genitive} ${place}`,
    toWhom: `${dative} ${place}`,
    place: place.replace(' mbH', ''),
    body: bodies[word] ?? 'Gemeindevertretung',
    district: applicant.district ?? 'kreisfreie Stadt',
    inhabitants: applicant.inhabitants === null ? 'nicht angegeben' : grouped(applicant.inhabitants),
    partners: application.partners.length === 0 ? 'keine' : application.partners.join(', '),
    months: application.duration_months,
    total: euro(financing.total_cost_eur),
    requested: euro(financing.requested_eur),
    own: euro(financing.own_share_eur),
    third: euro(financing.third_party_eur),
  }
}
