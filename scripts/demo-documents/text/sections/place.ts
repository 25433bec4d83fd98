/** Who applies, and who lives there. */
export const situation: readonly string[] = [
  '{Nom} liegt im {raum} und zählt {einwohner} Einwohnerinnen und Einwohner. Die Siedlungsstruktur ist [kleinteilig|weit verzweigt]: Neben dem Hauptort gibt es {ortsteile} Ortsteile und Wohnplätze mit eigener Geschichte, eigenen Vereinen und sehr unterschiedlicher Versorgung.',
  'Die Bevölkerungszahl ist in den letzten zehn Jahren um {veraenderung} Prozent gesunken. Hinter dieser Zahl verbergen sich zwei gegenläufige Bewegungen: Junge Erwachsene verlassen den Ort für Ausbildung und Studium, Familien und Menschen kurz vor dem Ruhestand ziehen zu. Beide Gruppen bringen Erwartungen an digitale Dienste mit, die bisher nicht erfüllt werden.',
  'Die Breitbandversorgung ist uneinheitlich. Während im Kern {breitband} Prozent der Haushalte Anschlüsse mit mindestens 100 Mbit/s buchen können, sind es in den Außenlagen weniger als die Hälfte. Das Vorhaben ist deshalb so angelegt, dass jeder Dienst auch bei langsamer oder unterbrochener Verbindung nutzbar bleibt.',
  'Die Finanzlage ist geordnet, aber eng. Freiwillige Leistungen werden jährlich neu beraten; eine zusätzliche dauerhafte Belastung ist nur möglich, wenn an anderer Stelle entlastet wird. Dieser Umstand prägt den Antrag: [Er setzt auf gemeinsamen Betrieb|Gesetzt wird auf gemeinsamen Betrieb], wiederverwendbare Bausteine und klare Grenzen.',
  'Überdurchschnittlich viele Menschen pendeln aus: Sechs von zehn Beschäftigten arbeiten außerhalb des Wohnortes. Wer morgens geht und abends kommt, erreicht Rathaus, Praxis und Laden nur an wenigen Stunden in der Woche.',
  'Vorerfahrungen liegen vor. Seit 2017 sind [ein Ratsinformationssystem|ein digitaler Sitzungsdienst], ein Dokumentenmanagement und ein Geoinformationssystem im Einsatz. Aus diesen Einführungen wurde gelernt, dass Schulung und Begleitung länger dauern als die Technik selbst; im Arbeitsplan ist dafür Zeit vorgesehen.',
  'Ehrenamt und Vereinsleben sind stark. Die Freiwillige Feuerwehr, der Sportverein und mehrere soziale Initiativen haben an der Vorbereitung mitgewirkt und Ansprechpersonen benannt. Ihre Bedingung war, dass das Vorhaben Arbeit abnimmt und nicht zusätzliche schafft.',
];

export const demographics: readonly string[] = [
  'Nach der kleinräumigen Vorausberechnung wird der Anteil der Menschen über 65 Jahre von heute {seniorenAnteil} auf {seniorenKuenftig} im Jahr 2035 steigen. Zugleich sinkt die Zahl der unter 20-Jährigen um rund ein Achtel. Die Folgen sind in Schule, Feuerwehr und Pflege bereits zu spüren.',
  'Alterung bedeutet nicht nur mehr Pflegebedarf. Viele Menschen zwischen 60 und 75 sind gesund, erfahren und bereit, Verantwortung zu übernehmen. Das Vorhaben spricht sie [als Mitwirkende an, nicht als Zielgruppe|als Gestaltende an, nicht als Empfänger].',
  'Zuzug gelingt, wenn Menschen Anschluss finden. In der Befragung gaben Zugezogene an, im Mittel erst nach drei Jahren einem Verein beizutreten; Grund war meist, dass sie von Angeboten nicht wussten. Alle Informationen des Vorhabens sind deshalb ohne Vorwissen verständlich.',
  'Digitale Kenntnisse sind ungleich verteilt. {offline} Prozent der über 70-Jährigen nutzen kein Gerät mit Netzzugang. Für sie bleiben Telefon, Papier und persönliches Gespräch vollwertige Wege; ihr Fortbestand ist im Betriebskonzept festgeschrieben und mit Kosten hinterlegt.',
  'Gleichwertige Lebensverhältnisse lassen sich messen. Für jeden Ortsteil werden Wege, Wartezeiten und Erreichbarkeit vor und nach dem Vorhaben verglichen, damit nicht nur der Hauptort gewinnt.',
  'Jugendliche wurden in einer eigenen Runde gefragt. Sie wünschen sich weniger „Apps“ als vielmehr verlässliche Fahrten, Räume ohne Aufsicht und Erwachsene, die Zusagen einhalten. Zwei ihrer Vorschläge sind in die Bausteine eingeflossen.',
];

export const participation: readonly string[] = [
  'Das Vorhaben ist nicht am Schreibtisch entstanden. Zwischen Oktober 2019 und Februar 2020 fanden vier öffentliche Gespräche mit zusammen {teilnehmende} Teilnehmenden statt; Protokolle und offene Fragen sind auf der Internetseite nachzulesen.',
  'Eine Haushaltsbefragung mit {befragte} auswertbaren Bögen (Rücklauf {ruecklauf}) liefert die Grundlage der Bedarfsanalyse. Der Bogen lag auf Papier und im Netz vor, in Alltagssprache und auf Wunsch in großer Schrift.',
  'Während der Laufzeit tagt ein Beirat, dem je zur Hälfte benannte und geloste Mitglieder angehören. Er erhält alle Zwischenberichte, kann Änderungen verlangen und veröffentlicht eine eigene Stellungnahme.',
  'Beteiligt wird dort, wo Menschen ohnehin sind: [auf dem Wochenmarkt, beim Feuerwehrfest, im Wartezimmer|am Sportplatz, im Laden, beim Amtstermin]. Jede Aktion ist so angelegt, dass ein Gespräch von fünf Minuten genügt.',
  'Kinder und Jugendliche erhalten ein eigenes Format mit eigenem Budget. Über dessen Verwendung entscheiden sie selbst; die Steuerungsgruppe hat ein Einspruchsrecht nur aus rechtlichen Gründen.',
  'Kritische Stimmen werden gesucht, nicht gemieden. Zu jedem Baustein wird ein Nutzentest mit Menschen durchgeführt, die ihn ablehnen oder nicht brauchen. Ihre Gründe fließen in die Auswertung ein.',
  'Zu jedem Vorschlag gibt es eine Antwort. Auf einer öffentlichen Liste steht, was übernommen, vertagt oder abgelehnt wurde und warum; sie wird monatlich fortgeschrieben.',
];

export const accessibility: readonly string[] = [
  'Alle Oberflächen werden nach EN 301 549 und den Web Content Accessibility Guidelines 2.1 (Stufe AA) entwickelt und vor der Abnahme von einer unabhängigen Stelle geprüft. Mängel, die eine Nutzung verhindern, schließen die Abnahme aus.',
  'Barrierefreiheit wird nicht nur von Fachleuten geprüft. Eine Testgruppe aus [acht|neun|zehn] Personen mit Seh-, Hör-, Bewegungs- und Lernbeeinträchtigungen begleitet das Vorhaben, erhält eine Aufwandsentschädigung und berichtet der Steuerungsgruppe unmittelbar.',
  'Texte erscheinen in Alltagssprache, die wichtigsten zusätzlich in Leichter Sprache. Wo es üblich ist, gibt es sie auch auf Plattdeutsch. Fachbegriffe werden dort erklärt, wo sie stehen.',
  'Räume und Geräte sind Teil der Barrierefreiheit: schwellenlose Zugänge, unterfahrbare Tische, Hörschleifen, kontrastreiche Beschriftung und Bedienhöhen zwischen 85 und 105 Zentimetern.',
  'Jeder digitale Dienst hat einen zweiten Zugang ohne Bildschirm. Am Telefon wird dieselbe Leistung zu denselben Bedingungen angeboten; der Aufwand dafür ist in den Betriebskosten enthalten.',
  'Eine Erklärung zur Barrierefreiheit mit Rückmeldemöglichkeit wird von Beginn an geführt. Rückmeldungen werden binnen zehn Arbeitstagen beantwortet und im Beirat ausgewertet.',
];
