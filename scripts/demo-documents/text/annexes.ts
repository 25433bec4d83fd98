import { risksOfAll, questions, generalRequirements, generalGlossary, tasks } from './annex-stock.ts'
import type { Sources } from './sections.ts'

export interface AnnexItem {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly list?: readonly string[]
}
export interface Annex {
  readonly title: string
  readonly opening: string
  readonly items: readonly AnnexItem[]
}

/** More than any application needs; the writer takes from it until its pages are full. */
export function annexesOf(sources: Sources): Annex[] {
  const [first, ...rest] = [workPackages(sources), ...sources.choice.shuffled([
    workshops(sources),
    catalogue(sources),
    asked(sources),
    scenarios(sources),
    riskList(sources),
    indicators(sources),
    glossary(sources),
  ])]
  return first === undefined ? rest : [first, ...rest]
}

function workPackages({ facts, theme, choice }: Sources): Annex {
  const parts = theme.steps.flatMap((step) => tasks.map((task) => ({ step, task })))
  const length = Math.max(1, Math.floor(facts.months / 4))
  return {
    title: 'Arbeitspakete im Einzelnen',
    opening: `Die vier Schritte sind in ${parts.length} Arbeitspakete aufgeteilt. Jedes hat eine verantwortliche Stelle, ein prüfbares Ergebnis und einen geschätzten Aufwand.`,
    items: parts.map(({ step, task }, index) => ({
      title: `AP ${Math.floor(index / tasks.length) + 1}.${(index % tasks.length) + 1} ${task.title}`,
      paragraphs: [
        `Gehört zu „${step}“. ${task.text}`,
        `Zeitraum: Monat ${Math.floor(index / tasks.length) * length + 1} bis ${(Math.floor(index / tasks.length) + 1) * length}. Aufwand: ${4 + choice.number(17)} Personentage. Verantwortlich: ${choice.one(['Projektleitung', 'Fachdienst Zentrale Dienste', 'Projektleitung mit der Begleitgruppe', 'beauftragtes Büro, Abnahme durch die Projektleitung'])}.`,
      ],
      list: choice.shuffled(task.list).slice(0, 3),
    })),
  }
}

function workshops({ facts, theme, choice }: Sources): Annex {
  const places = ['Gemeindehaus', 'Feuerwehrgerätehaus', 'Aula der Grundschule', 'Sportheim', 'Bücherei'] as const
  const dates = ['am 14. November 2019', 'am 28. November 2019', 'am 12. Dezember 2019', 'am 16. Januar 2020', 'am 6. Februar 2020'] as const
  return {
    title: 'Niederschriften der Gespräche vor Ort',
    opening: `Zur Vorbereitung lud ${facts.who} zu fünf offenen Gesprächen ein. Die Niederschriften sind gekürzt; Namen werden nicht genannt.`,
    items: dates.map((date, index) => {
      const group = theme.groups[index % theme.groups.length] ?? theme.groups[0]
      return {
        title: `${index + 1}. Gespräch ${date}, ${places[index] ?? places[0]}`,
        paragraphs: [
          `Anwesend waren ${14 + choice.number(38)} Personen. Im Mittelpunkt standen die Anliegen der Gruppe „${group}“.`,
          choice.one([
            'Mehrere Anwesende berichteten, dass sie von Angeboten erst erfahren, wenn diese ausgebucht sind. Gewünscht wurde ein Aushang an den Haltestellen, nicht allein eine Seite im Netz.',
            'Diskutiert wurde, wer das Angebot pflegt, wenn die Förderung endet. Die Verwaltung sagte zu, die Folgekosten vor dem Beschluss offenzulegen.',
            'Kritisch gefragt wurde nach dem Umgang mit persönlichen Daten. Die Vorstellung, dass möglichst wenig gespeichert wird, fand deutliche Zustimmung.',
            'Es gab den Wunsch, klein zu beginnen. Ein Teilnehmer fasste zusammen: lieber eine Sache, die jeden Tag funktioniert, als zehn, die keiner findet.',
          ]),
          `Festgehalten wurde außerdem: ${theme.requirements[index % theme.requirements.length] ?? theme.requirements[0]}. Dieser Punkt ist als Anforderung übernommen.`,
        ],
        list: choice.shuffled(['Rückmeldung an alle Anwesenden binnen vier Wochen', 'Ansprechperson wird im Mitteilungsblatt genannt', 'Erprobung mit Freiwilligen aus dem Kreis der Anwesenden', 'Fahrdienst zum nächsten Treffen', 'Vorstellung des Standes im Ausschuss']).slice(0, 2),
      }
    }),
  }
}

function catalogue({ theme, choice }: Sources): Annex {
  const all = [...theme.requirements, ...choice.shuffled(generalRequirements)]
  return {
    title: 'Anforderungskatalog',
    opening: 'Der Katalog ist Grundlage der Leistungsbeschreibung. „Muss“ bedeutet: ohne diese Eigenschaft wird nicht abgenommen.',
    items: all.map((requirement, index) => ({
      title: `A${String(index + 1).padStart(2, '0')} ${requirement}`,
      paragraphs: [
        `${index < 6 || choice.number(3) > 0 ? 'Muss' : 'Soll'}. Nachweis: ${choice.one(['Vorführung durch drei Personen ohne Einweisung', 'Prüfprotokoll der Projektleitung', 'Messung über vier Wochen im Probebetrieb', 'Durchsicht der Unterlagen durch eine fachkundige Stelle', 'Stichprobe an zehn zufällig gewählten Fällen'])}. Fällig zum ${choice.one(['Ende des zweiten Schritts', 'Beginn des Probebetriebs', 'Ende des Probebetriebs', 'Abschluss'])}.`,
      ],
    })),
  }
}

function asked({ facts, choice }: Sources): Annex {
  return {
    title: 'Fragen und Antworten',
    opening: `Diese Fragen wurden in Ausschüssen und Gesprächen gestellt. Die Antworten geben den Stand der Bewerbung ${facts.ofWhom} wieder.`,
    items: choice.shuffled(questions).map(([title, answer]) => ({ title, paragraphs: [answer.replace('{total}', facts.total).replace('{months}', String(facts.months))] })),
  }
}

function scenarios({ facts, theme, choice }: Sources): Annex {
  const people = choice.shuffled(['Frau A., 78 Jahre', 'Herr B., 44 Jahre', 'C., 16 Jahre', 'Frau D., 33 Jahre', 'Herr E., 61 Jahre', 'Frau F., 52 Jahre'])
  return {
    title: 'Alltagsgeschichten',
    opening: 'Die Personen sind erfunden. Ihre Geschichten fassen zusammen, was in den Gesprächen berichtet wurde, und dienen als Prüffälle für die Erprobung.',
    items: people.map((person, index) => ({
      title: `${person}: ${choice.one(['ein gewöhnlicher Dienstag', 'der erste Versuch', 'ein Tag mit Hindernissen', 'wenn es schnell gehen muss'])}`,
      paragraphs: [
        `Heute: ${person.split(',')[0] ?? person} lebt in ${facts.place} und gehört zur Gruppe „${theme.groups[index % 3] ?? theme.groups[0]}“. ${choice.one(['Für eine einfache Erledigung geht bisher ein halber Tag verloren, weil Auskünfte an verschiedenen Stellen eingeholt werden müssen.', 'Bisher hilft die Nachbarin aus; wenn sie verreist ist, bleibt vieles liegen.', 'Ein früherer Versuch mit einer anderen Anwendung endete bei einer unverständlichen Fehlermeldung.'])}`,
        `Künftig: Durch ${theme.service} genügt ein einziger Kontakt. ${choice.one(['Der Einstieg gelingt am Telefon, die Bestätigung kommt auf Wunsch als Brief.', 'Die Anmeldung entfällt, und jede Seite lässt sich in großer Schrift ausdrucken.', 'Eine Digitallotsin zeigt beim ersten Mal jeden Schritt.'])} Prüffrage: Gelingt der Vorgang ohne Hilfe in weniger als ${5 + choice.number(8)} Minuten?`,
      ],
    })),
  }
}

function riskList({ theme, choice }: Sources): Annex {
  const levels = ['gering', 'mittel', 'hoch'] as const
  return {
    title: 'Risikoliste',
    opening: 'Die Liste wird in jeder Sitzung der Lenkungsgruppe fortgeschrieben. Eingeschätzt werden Wahrscheinlichkeit und Auswirkung.',
    items: [[theme.risk, 'Früher Probebetrieb, schriftliche Zusagen vor der Beauftragung, fester Termin für die Entscheidung über die Fortsetzung.'] as const, ...choice.shuffled(risksOfAll)].map(([title, answer], index) => ({
      title: `R${index + 1} ${title}`,
      paragraphs: [`Wahrscheinlichkeit ${choice.one(levels)}, Auswirkung ${choice.one(levels)}. Gegenmaßnahme: ${answer}`],
    })),
  }
}

function indicators({ choice }: Sources): Annex {
  const names = ['Nutzungen je Monat', 'Anteil der Haushalte mit mindestens einer Nutzung', 'Zufriedenheit (Skala 1 bis 5)', 'Dauer vom Anliegen bis zur Erledigung', 'Anteil barrierefrei geprüfter Seiten', 'Verfügbarkeit im Monat', 'Teilnahmen an Sprechstunden', 'Zahl nachnutzender Kommunen', 'Offene Mängel älter als 30 Tage', 'Ehrenamtlich geleistete Stunden'] as const
  return {
    title: 'Kennzahlen und Auswertung',
    opening: 'Die Kennzahlen werden vierteljährlich erhoben und als offene Daten veröffentlicht. Zu jeder ist festgelegt, woher der Wert stammt.',
    items: names.map((name, index) => ({
      title: `K${index + 1} ${name}`,
      paragraphs: [`Quelle: ${choice.one(['Betriebsprotokoll', 'Befragung mit mindestens 100 Antworten', 'Aufzeichnung der Projektleitung', 'Auszählung durch die Begleitgruppe'])}. Erhebung: ${choice.one(['monatlich', 'vierteljährlich', 'zu Beginn und am Ende'])}. Wird der Zielwert zweimal verfehlt, berät die Lenkungsgruppe über Änderungen.`],
    })),
  }
}

function glossary({ theme }: Sources): Annex {
  return {
    title: 'Begriffe',
    opening: 'Die Begriffe werden in dieser Bewerbung wie folgt verwendet.',
    items: [...theme.glossary, ...generalGlossary]
      .toSorted(([left], [right]) => left.localeCompare(right, 'de'))
      .map(([title, meaning]) => ({ title, paragraphs: [meaning] })),
  }
}
