/** How the project fits in, who does it, and what technology it uses. */
export const framework: readonly string[] = [
  '{Gremium} hat im Jahr 2019 Leitlinien zur Digitalisierung beschlossen. Sie orientieren sich an der Smart City Charta und nennen vier Grundsätze: [gemeinwohlorientiert, offen, sparsam, gemeinsam|am Gemeinwohl ausgerichtet, offen, sparsam mit Daten, gemeinsam getragen]. Das Vorhaben „{titel}“ ist das erste, das alle vier zugleich erfüllen muss.',
  'Im Sinne der Charta wird Technik nicht um ihrer selbst willen eingesetzt. Am Anfang jedes Bausteins steht ein beschriebenes Problem, am Ende eine Prüfung, ob es gelöst ist. Zwischenschritte ohne erkennbaren Nutzen werden beendet.',
  'Das Vorhaben fügt sich in übergeordnete Planungen ein: das Regionale Entwicklungskonzept, die Kreisentwicklungsplanung und die Digitalisierungsstrategie des Landes. Überschneidungen mit laufenden Förderungen wurden geprüft und ausgeschlossen.',
  'Handlungsfelder, Ziele und Maßnahmen sind in einer Wirkungskette verbunden. Für jede Maßnahme ist angegeben, welche Mittel eingesetzt werden, welche Leistung entsteht, wer sie nutzt und woran die Veränderung zu erkennen ist.',
  'Eine Strategie ist nur so gut wie ihre Fortschreibung. Einmal im Jahr berichtet die Projektleitung öffentlich über Stand, Abweichungen und Lehren; {gremium} entscheidet daraufhin über Fortführung, Änderung oder Ende einzelner Maßnahmen.',
  'Nicht Teil des Vorhabens sind [Breitbandausbau und Hochbau|der Ausbau von Leitungen und der Bau von Gebäuden] sowie Aufgaben, die gesetzlich ohnehin zu erfüllen sind. Diese Abgrenzung vermeidet Doppelförderung und hält den Umfang beherrschbar.',
];

export const cooperation: readonly string[] = [
  'Digitale Daseinsvorsorge endet nicht an Verwaltungsgrenzen. Mit den Partnern ({partner}) besteht ein funktionaler Raum: gemeinsame Schulwege, gemeinsame Versorgung, dieselben Vereine. Das Vorhaben bildet diesen Alltag ab.',
  'Die Zusammenarbeit ist schriftlich vereinbart. Die beigefügten Schreiben nennen Beiträge, Ansprechpersonen und Laufzeit; eine öffentlich-rechtliche Vereinbarung nach dem Gesetz über kommunale Zusammenarbeit wird im ersten Halbjahr geschlossen und liegt im Entwurf vor.',
  'In der Steuerungsgruppe hat jeder Partner eine Stimme. Entscheidungen über Mittel trifft {gremium}, nachdem die Steuerungsgruppe beraten hat; abweichende Voten werden mitgeteilt.',
  'Aufgaben sind so verteilt, dass kein Partner unersetzlich wird. Für jede Aufgabe ist eine Vertretung benannt, Zugangsdaten und Unterlagen liegen bei mindestens zwei Stellen.',
  'Kosten des gemeinsamen Betriebs werden [nach Einwohnerzahl|zur Hälfte nach Einwohnerzahl, zur Hälfte nach Nutzung] verteilt. Ein Partner kann mit einer Frist von zwölf Monaten ausscheiden und erhält seine Daten in offenen Formaten.',
  'Der Kreis der Beteiligten ist offen. Weitere Kommunen können zu Bedingungen beitreten, die in der Vereinbarung stehen und nicht neu verhandelt werden müssen. Gespräche mit zwei Nachbarverwaltungen wurden geführt.',
];

/** For applicants without partners. */
export const noCooperation: readonly string[] = [
  'Eine förmliche Zusammenarbeit mit anderen Kommunen ist für die Laufzeit nicht vorgesehen. {Nom} führt das Vorhaben in eigener Verantwortung durch und berichtet in den üblichen Dienstbesprechungen über den Stand.',
  'Ein späterer Austausch mit Nachbarkommunen ist denkbar, sobald Ergebnisse vorliegen. Verbindliche Absprachen bestehen nicht.',
];

export const technology: readonly string[] = [
  'Die technische Lösung ist in Schichten aufgebaut, die sich einzeln austauschen lassen. Zwischen den Schichten liegen dokumentierte Schnittstellen; kein Baustein setzt voraus, dass ein anderer vom selben Hersteller stammt.',
  'Offene Standards haben Vorrang vor Produktnamen. In der Leistungsbeschreibung werden Formate und Schnittstellen gefordert und mit Testfällen hinterlegt, deren Bestehen Bedingung der Abnahme ist.',
  'Quelltext, der im Vorhaben entsteht, wird unter der European Union Public Licence (EUPL) veröffentlicht, und zwar vom ersten Tag an, nicht erst am Ende. [Änderungen an bestehender freier Software|Verbesserungen vorhandener freier Software] fließen an die Ursprungsprojekte zurück.',
  'Betrieben wird im kommunalen Rechenzentrum mit Verträgen, die Daten, Verfügbarkeit und Ausstieg regeln. Eine Verlagerung zu einem anderen Betreiber wurde beschrieben und wird einmal während der Laufzeit geübt.',
  'Vorhandene Basisdienste werden genutzt statt nachgebaut: Servicekonto, Zuständigkeitsfinder, Geodateninfrastruktur und Bezahldienst des Landes. Wo sie noch fehlen, wird die Anbindung vorbereitet.',
  'Alle Geräte und Programme sind in einer Liste mit Version, Zuständigkeit und Ende der Unterstützung geführt. Aktualisierungen werden zunächst in einer Testumgebung eingespielt, die mit erfundenen Daten arbeitet.',
  'Künftige Änderungen sind eingeplant. [Ein Fünftel der Entwicklungsmittel|Ein Teil der Entwicklungsmittel] wird erst nach der Zwischenauswertung verplant, damit Rückmeldungen aus der Erprobung umgesetzt werden können.',
];

export const organisation: readonly string[] = [
  'Die Projektleitung wird in {verwaltungDat} mit einer halben Stelle eingerichtet und ist der Verwaltungsleitung unmittelbar zugeordnet. Eine Vertretung mit einem Viertel der Arbeitszeit sichert Urlaub und Krankheit ab.',
  'Die Steuerungsgruppe tagt alle sechs Wochen. Ihr gehören Verwaltung, Politik, Partner, Beirat sowie die behördliche Datenschutzbeauftragte mit beratender Stimme an. Beschlüsse werden mit Begründung protokolliert.',
  'Aufträge werden in Losen vergeben, die auch kleine Betriebe bedienen können. [Zuschlagskriterien sind Qualität|Bewertet werden Qualität] (50 Prozent), Preis (30 Prozent) sowie Barrierefreiheit und Offenheit (20 Prozent).',
  'Gearbeitet wird in Abschnitten von acht Wochen. Am Ende jedes Abschnitts steht etwas, das Nutzerinnen und Nutzer ausprobieren können; erst danach werden die nächsten Schritte festgelegt.',
  'Wissen wird gesichert: Entscheidungen, Verträge und Anleitungen liegen in einem gemeinsamen Verzeichnis; zum Ende der Laufzeit sind drei Personen in {verwaltungDat} in der Lage, den Betrieb ohne fremde Hilfe zu führen.',
  'Die Stellenbesetzung wurde vorbereitet. Eine Stellenbeschreibung liegt vor, die Personalvertretung hat zugestimmt. Sollte die Besetzung länger als drei Monate dauern, übernimmt vorübergehend ein Partner die Aufgaben.',
  'Mit dem Vorhaben ist noch nicht begonnen worden. Verträge wurden nicht geschlossen; Vorarbeiten beschränken sich auf Gespräche, Befragung und die Erstellung dieses Antrags.',
];
