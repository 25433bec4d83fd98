import type { Facts } from '../facts.ts'
import type { SeededChoice } from '../seeded-choice.ts'
import type { ThemeTexts } from './themes.ts'

export interface Section {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly list?: readonly string[]
}
export interface Sources {
  readonly facts: Facts
  readonly theme: ThemeTexts
  readonly choice: SeededChoice
}

/** The chapters every application has, in their order; which wording they take depends on the seed. */
export function sectionsOf(sources: Sources): Section[] {
  return [
    situation(sources),
    project(sources),
    groups(sources),
    services(sources),
    demography(sources),
    technology(sources),
    privacy(sources),
    accessibility(sources),
    cooperation(sources),
    transfer(sources),
    permanence(sources),
    risks(sources),
  ]
}

function situation({ facts, theme, choice }: Sources): Section {
  const size =
    facts.application.applicant.inhabitants === null
      ? `${facts.Who} ist in ${facts.district} tätig.`
      : `${facts.Who} (${facts.district}) zählt ${facts.inhabitants} Einwohnerinnen und Einwohner.`
  return {
    title: 'Ausgangslage',
    paragraphs: [
      `${size} ${choice.one([
        'Die Siedlungsstruktur ist weitläufig, viele Wege führen über die Ortsgrenzen hinaus.',
        'Zwischen den Ortsteilen liegen oft mehrere Kilometer, und öffentliche Einrichtungen verteilen sich auf wenige Standorte.',
        'Das Gebiet ist von kleinen Betrieben, Pendelverkehr und einem starken Ehrenamt geprägt.',
      ])}`,
      theme.need[0],
      theme.need[1],
      choice.one([
        `Mit dem Vorhaben „${facts.title}“ soll dieser Zustand nicht verwaltet, sondern verändert werden. Vorausgegangen sind drei öffentliche Gespräche, deren Ergebnisse in diese Bewerbung eingeflossen sind.`,
        `Aus diesen Befunden ist das Vorhaben „${facts.title}“ entstanden. Es antwortet auf einen Bedarf, den die Menschen vor Ort selbst benannt haben.`,
      ]),
    ],
  }
}

function project({ facts, theme, choice }: Sources): Section {
  return {
    title: 'Vorhaben',
    paragraphs: [
      facts.application.summary_de,
      `Im Mittelpunkt steht ${theme.service}. ${theme.benefit}`,
      choice.one([
        `Das Vorhaben ist auf ${facts.months} Monate angelegt und in vier Schritte gegliedert. Jeder Schritt endet mit einem Ergebnis, das öffentlich vorgestellt wird und auch dann einen Wert hat, wenn spätere Schritte anders verlaufen als geplant.`,
        `In ${facts.months} Monaten entsteht das Ergebnis in vier Schritten. Nach jedem Schritt wird entschieden, ob der eingeschlagene Weg weiterführt; eine Anpassung ist ausdrücklich vorgesehen.`,
      ]),
    ],
    list: theme.steps.map((step, index) => `Schritt ${index + 1}: ${step}`),
  }
}

function groups({ facts, theme, choice }: Sources): Section {
  return {
    title: 'Zielgruppen',
    paragraphs: [
      `Das Angebot richtet sich vor allem an drei Gruppen. Für jede von ihnen gibt es bei ${facts.toWhom} eine feste Ansprechperson.`,
      choice.one([
        'Die Gruppen wurden nicht am Schreibtisch bestimmt: Je Gruppe haben fünf bis acht Personen in Gesprächen geschildert, wie ihr Alltag aussieht und woran bisherige Angebote scheitern.',
        'Aus jeder Gruppe wirken zwei Personen dauerhaft in der Begleitgruppe mit. Sie erhalten eine Aufwandsentschädigung und haben bei der Abnahme der Zwischenergebnisse eine eigene Stimme.',
      ]),
    ],
    list: theme.groups.map((group) => `${group.charAt(0).toUpperCase()}${group.slice(1)}`),
  }
}

function services({ facts, theme, choice }: Sources): Section {
  return {
    title: 'Beitrag zur Daseinsvorsorge',
    paragraphs: [
      `Daseinsvorsorge heißt für ${facts.who.replace(/^der Kreis/, 'den Kreis')}: Was Menschen täglich brauchen, muss erreichbar, bezahlbar und verlässlich sein. ${theme.benefit}`,
      choice.one([
        'Der Nutzen soll sich in Zahlen zeigen. Nach zwölf Monaten sollen mindestens 15 Prozent der Haushalte das Angebot einmal genutzt haben, nach Ende der Laufzeit mindestens 30 Prozent; drei Viertel der Befragten sollen es weiterempfehlen.',
        'Gemessen wird der Beitrag an drei Größen: Zahl der Nutzungen je Monat, eingesparte Wegezeit und Zufriedenheit. Die Ausgangswerte werden vor Beginn erhoben, damit die Wirkung belegt werden kann.',
      ]),
      choice.one([
        'Bestehende Angebote werden nicht verdrängt. Telefon, Brief und persönliche Vorsprache bleiben in vollem Umfang erhalten; die digitale Lösung ergänzt sie und schafft Zeit für Gespräche.',
        'Niemand wird auf den digitalen Weg gezwungen. Wer lieber anruft oder vorbeikommt, erhält dieselbe Leistung zur selben Zeit.',
      ]),
    ],
  }
}

function demography({ facts, choice }: Sources): Section {
  return {
    title: 'Demografischer Wandel und Teilhabe',
    paragraphs: [
      choice.one([
        'Nach der eigenen Fortschreibung wird 2030 knapp jede dritte Person älter als 65 Jahre sein. Gleichzeitig ziehen junge Familien zu, die andere Erwartungen an öffentliche Angebote mitbringen.',
        'Die Zahl der unter 20-Jährigen ist in zehn Jahren um ein Achtel gesunken, die der über 80-Jährigen um die Hälfte gestiegen. Beides verändert, was vor Ort gebraucht wird.',
      ]),
      `Menschen ohne digitale Vorkenntnisse werden von Anfang an beteiligt. Ehrenamtliche Digitallotsinnen und Digitallotsen bieten ${choice.one(['zweimal im Monat', 'jede Woche', 'an jedem zweiten Sonnabend'])} eine Sprechstunde an, auf Wunsch auch zu Hause.`,
      `Neu Zugezogene erhalten bei der Anmeldung eine Einladung zum Mitmachen. Die Texte gibt es in einfacher Sprache und ${choice.one(['auf Niederdeutsch', 'auf Englisch', 'in drei weiteren Sprachen'])}. So bleibt ${facts.place} ein Ort, an dem alle mitreden können.`,
    ],
  }
}

function technology({ theme, choice }: Sources): Section {
  return {
    title: 'Technik und offene Standards',
    paragraphs: [
      theme.technology,
      choice.one([
        'Alle im Vorhaben entwickelten Programme erscheinen unter einer freien Lizenz in einem öffentlichen Quelltextverzeichnis. Installation und Betrieb werden so beschrieben, dass ein fachkundiges Team sie ohne Rückfragen wiederholen kann.',
        'Verträge werden so gestaltet, dass Daten jederzeit vollständig und in offenen Formaten herausgegeben werden. Ein Wechsel des Dienstleisters ist nach jedem Schritt möglich und wird einmal praktisch erprobt.',
      ]),
      choice.one([
        'Der Betrieb erfolgt im kommunalen Rechenzentrum. Sicherungen werden täglich erstellt und vierteljährlich zur Probe zurückgespielt; das Ergebnis wird festgehalten.',
        'Vorgesehen sind getrennte Umgebungen für Entwicklung, Prüfung und Betrieb. Sicherheitsaktualisierungen werden innerhalb von sieben Tagen eingespielt, dringende innerhalb von 24 Stunden.',
      ]),
    ],
  }
}

function privacy({ facts, theme, choice }: Sources): Section {
  return {
    title: 'Datenschutz und Informationssicherheit',
    paragraphs: [
      theme.data,
      choice.one([
        `Die oder der Datenschutzbeauftragte ${facts.ofWhom} ist seit der Vorbereitung eingebunden. Das Verzeichnis der Verarbeitungstätigkeiten wird vor Beginn des Probebetriebs ergänzt und veröffentlicht, soweit keine Sicherheitsgründe entgegenstehen.`,
        'Rechtsgrundlage ist, soweit nicht eine gesetzliche Aufgabe besteht, die Einwilligung nach Artikel 6 Absatz 1 Buchstabe a der Datenschutz-Grundverordnung. Sie kann jederzeit mit einem formlosen Schreiben widerrufen werden.',
      ]),
      'Die Sicherheit richtet sich nach dem IT-Grundschutz. Rollen und Rechte sind so knapp wie möglich vergeben, Zugriffe werden protokolliert und die Protokolle nach 90 Tagen gelöscht.',
    ],
  }
}

function accessibility({ choice }: Sources): Section {
  return {
    title: 'Barrierefreiheit und Nutzerorientierung',
    paragraphs: [
      'Alle Oberflächen erfüllen die Anforderungen der BITV 2.0 und der EN 301 549. Dazu gehören Bedienung allein mit der Tastatur, ausreichende Kontraste, verständliche Fehlermeldungen und Texte, die ein Vorleseprogramm richtig wiedergibt.',
      choice.one([
        'Jede Zwischenfassung wird mit acht Personen erprobt, darunter mindestens zwei mit Seheinschränkung und zwei über 70 Jahre. Beobachtete Hürden werden in der nächsten Fassung beseitigt, ehe neue Funktionen hinzukommen.',
        'Vor der Öffnung prüft eine unabhängige Stelle die Barrierefreiheit. Der Prüfbericht wird veröffentlicht; für verbleibende Mängel gibt es einen Zeitplan.',
      ]),
    ],
  }
}

function cooperation({ facts, choice }: Sources): Section {
  const { partners } = facts.application
  if (partners.length === 0) {
    return {
      title: 'Zusammenarbeit',
      paragraphs: [
        `${facts.Who} trägt das Vorhaben allein. Ein fester Verbund mit Nachbarkommunen besteht zum Zeitpunkt der Bewerbung nicht; Zwischenergebnisse sollen ihnen nach jedem Schritt vorgestellt werden.`,
        'Örtliche Vereine und Betriebe sind über Gespräche beteiligt, ohne dass sie vertraglich eingebunden wären.',
      ],
    }
  }
  return {
    title: 'Zusammenarbeit',
    paragraphs: [
      choice.one([
        'Das Vorhaben wird gemeinsam getragen. Eine Lenkungsgruppe, in der alle Beteiligten eine Stimme haben, tritt alle sechs Wochen zusammen; ihre Niederschriften sind öffentlich.',
        'Die Aufgaben sind in einer Kooperationsvereinbarung verteilt. Sie regelt auch, wem Ergebnisse gehören und wie der Betrieb nach der Förderung finanziert wird.',
      ]),
      'Beteiligt sind neben der Antragstellerin oder dem Antragsteller:',
    ],
    list: partners,
  }
}

function transfer({ facts, choice }: Sources): Section {
  return {
    title: 'Übertragbarkeit',
    paragraphs: [
      choice.one([
        `Die Aufgabe stellt sich in vielen Kommunen ähnlich. ${facts.Who} veröffentlicht deshalb nicht nur Ergebnisse, sondern auch Vorlagen für Beschlüsse, Ausschreibungen und Vereinbarungen.`,
        'Ein Leitfaden beschreibt, was bei der Einführung zu beachten ist, welche Kosten entstehen und was nicht funktioniert hat. Er richtet sich an Kommunen, die mit wenig Personal auskommen müssen.',
      ]),
      choice.one([
        'Zwei Kommunen außerhalb des Vorhabens prüfen den Leitfaden, indem sie einen Teil davon nachbauen. Ihre Erfahrungen werden eingearbeitet, bevor die Endfassung erscheint.',
        'Zum Abschluss findet ein öffentlicher Werkstatttag statt. Wer das Ergebnis übernehmen möchte, erhält für drei Monate kostenfreie Beratung.',
      ]),
    ],
  }
}

function permanence({ facts, choice }: Sources): Section {
  return {
    title: 'Verstetigung',
    paragraphs: [
      `Nach Ablauf der ${facts.months} Monate übernimmt ${facts.who} den Betrieb. ${choice.one([
        'Die laufenden Kosten werden auf jährlich vier bis sechs Prozent der Gesamtkosten geschätzt und in die Haushaltsplanung aufgenommen.',
        'Für Pflege und Betreuung ist eine Viertelstelle vorgesehen, die aus vorhandenem Personal besetzt wird.',
      ])}`,
      'Einmal im Jahr wird geprüft, ob das Angebot noch gebraucht wird. Wird es eingestellt, stehen Daten und Programme weiterhin allen offen.',
    ],
  }
}

function risks({ theme, choice }: Sources): Section {
  return {
    title: 'Risiken',
    paragraphs: [
      `Das größte Risiko lautet: ${theme.risk}. ${choice.one([
        'Deshalb beginnt die Abstimmung vor allen Ausgaben, und der zweite Schritt startet erst, wenn ausreichend Zusagen schriftlich vorliegen.',
        'Dem begegnen wir mit einem frühen Probebetrieb in kleinem Rahmen und einer festen Stelle, an der über Abbruch oder Fortsetzung entschieden wird.',
      ])}`,
      'Weitere Risiken, ihre Einschätzung und die vorgesehenen Gegenmaßnahmen werden in einer Liste geführt, die in jeder Sitzung der Lenkungsgruppe auf der Tagesordnung steht.',
    ],
  }
}
