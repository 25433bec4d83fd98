/** What protects people and results, and what remains after the project. */
export const privacy: readonly string[] = [
  'Datenschutz ist Teil der Gestaltung und keine nachträgliche Prüfung. Vor jedem Baustein wird gefragt, ob er ohne personenbezogene Daten auskommt; [wo das gelingt|wenn ja], wird dieser Weg gewählt, auch wenn er weniger bequem ist.',
  'Eine Datenschutz-Folgenabschätzung nach Art. 35 DSGVO wird in den ersten drei Monaten erstellt und veröffentlicht, soweit Sicherheitsbelange nicht entgegenstehen. Die behördliche Datenschutzbeauftragte ist beteiligt und berichtet {gremiumDat}.',
  'Verarbeitet wird ausschließlich in Rechenzentren innerhalb der Europäischen Union. Auftragsverarbeiter werden nach Art. 28 DSGVO verpflichtet; Unterauftragnehmer bedürfen der Zustimmung. Daten werden weder verkauft noch zu Werbezwecken genutzt.',
  'Die Informationssicherheit folgt dem BSI IT-Grundschutz (Profil Basis-Absicherung Kommunalverwaltung). Eine externe Stelle prüft Anwendung und Betrieb vor der Freigabe; kritische Befunde werden vor Inbetriebnahme behoben, alle übrigen mit Frist.',
  'Zugänge der Beschäftigten sind mit einem zweiten Faktor gesichert, Rechte werden halbjährlich überprüft. Sicherungen werden verschlüsselt an einem zweiten Ort aufbewahrt; die Wiederherstellung wird zweimal im Jahr geübt.',
  'Betroffene können ihre Daten einsehen, berichtigen und löschen lassen, ohne ein Formular ausfüllen zu müssen: Ein Anruf oder eine Nachricht genügt. Anfragen werden [binnen einer Woche|innerhalb von sieben Tagen] beantwortet.',
  'Für Störungen und Sicherheitsvorfälle gibt es einen Ablaufplan mit Zuständigkeiten, Meldewegen und Textbausteinen. Er wird mit dem Rechenzentrum und den Partnern einmal durchgespielt.',
];

export const transfer: readonly string[] = [
  'Ergebnisse sind von Anfang an für andere geschrieben. Zu jedem Baustein entsteht eine Mappe mit Beschreibung, Kosten, Zeitbedarf, Verträgen, Vorlagen und einer ehrlichen Liste dessen, was nicht funktioniert hat.',
  'Übertragbarkeit wird geprüft, nicht behauptet. [Ein Partner oder eine Nachbarkommune|Eine zweite Kommune] durchläuft die Einführung mit den vorhandenen Unterlagen; gemessen werden Arbeitsstunden, Rückfragen und Anpassungen.',
  'Die Lösung setzt weder besondere Technik noch besondere Personen voraus. Erforderlich sind eine Ansprechperson mit etwa vier Stunden je Woche, ein Raum oder ein Gerät je nach Baustein und die Bereitschaft, sich an gemeinsame Regeln zu halten.',
  'Veröffentlicht wird unter freien Lizenzen: Programme unter der EUPL, Texte und Pläne unter CC BY 4.0, Daten unter der Datenlizenz Deutschland. Ort der Veröffentlichung ist ein öffentliches Verzeichnis, nicht nur die eigene Internetseite.',
  'Wissen wandert mit Menschen. Vorgesehen sind zwei Werkstatttage für andere Kommunen, ein Beratungstelefon im letzten Halbjahr und Hospitationen von jeweils zwei Tagen.',
  'Auch Kommunen mit weniger als 1.000 Einwohnerinnen und Einwohnern sollen die Ergebnisse verwenden können. Für sie gibt es eine Fassung, die ohne eigenen Server auskommt und über den Verbund betrieben wird.',
];

/** For applicants whose result is bound to their own place. */
export const noTransfer: readonly string[] = [
  'Die Ergebnisse sind auf die örtlichen Verhältnisse zugeschnitten. Eine Weitergabe von Programmen oder Inhalten ist in den Verträgen mit den Herstellern nicht vorgesehen; Erfahrungen werden auf Nachfrage mündlich mitgeteilt.',
];

export const risks: readonly string[] = [
  'Risiken wurden mit allen Beteiligten in einer Sitzung gesammelt, nach Eintritt und Schaden bewertet und mit Gegenmaßnahmen versehen. Die Liste wird in jeder Sitzung der Steuerungsgruppe fortgeschrieben.',
  'Das größte Risiko ist nicht technischer Art: Menschen könnten das Angebot nicht annehmen. Deshalb wird jeder Baustein zuerst klein erprobt. [Bleibt die Nutzung nach sechs Monaten|Liegt die Nutzung nach einem halben Jahr] unter einem Drittel des Zielwerts, entscheidet die Steuerungsgruppe über Änderung oder Ende.',
  'Der Ausfall eines Auftragnehmers würde Zeit kosten, aber nicht das Ergebnis gefährden: Quelltexte und Unterlagen liegen nach jedem Abschnitt bei der Kommune, Abschläge werden nur gegen nutzbare Ergebnisse gezahlt.',
  'Kostensteigerungen werden über eine Rangfolge der Anforderungen aufgefangen. Reichen die Mittel nicht, entfallen zuerst Bausteine der dritten Stufe; eine Erhöhung der Zuwendung wird nicht beantragt.',
];

export const evaluation: readonly string[] = [
  'Erfolg heißt, dass sich für Menschen etwas zum Besseren ändert. Gemessen wird deshalb an wenigen Kennzahlen mit Ausgangswert, Zielwert und Messverfahren; Aufrufzahlen gehören nur dort dazu, wo sie etwas bedeuten.',
  'Die Ausgangswerte wurden im Winter 2019/2020 erhoben. Nach einem Jahr und zum Ende der Laufzeit wird mit demselben Verfahren gemessen; Abweichungen werden erklärt und veröffentlicht.',
  'Zahlen werden durch Gespräche ergänzt. [Zwanzig|Fünfundzwanzig|Dreißig] Personen werden zweimal ausführlich befragt: zu Beginn und nach einem Jahr. Unter ihnen sind ausdrücklich auch solche, die das Angebot nicht nutzen.',
  'Eine unabhängige Stelle wertet aus. Sie erhält alle Rohdaten ohne Personenbezug und veröffentlicht ihren Bericht ohne vorherige Freigabe durch {akk}.',
  'Für die Zwischenauswertung sind Schwellen festgelegt, bei deren Unterschreitung gehandelt werden muss. Damit wird vermieden, dass ein Vorhaben nur deshalb fortgeführt wird, weil es begonnen wurde.',
];

export const continuation: readonly string[] = [
  'Der Betrieb nach Projektende ist geregelt. {Gremium} hat mit dem Beschluss vom {beschluss} zugleich bestätigt, dass die Folgekosten von jährlich rund {folgekosten} für mindestens fünf Jahre im Haushalt eingeplant werden.',
  'Die Folgekosten setzen sich aus Betrieb, Wartung, Personalanteil und Ersatz von Geräten zusammen. Ihnen stehen Entlastungen gegenüber, die vorsichtig geschätzt und nur zur Hälfte angerechnet wurden.',
  'Aufgaben der Projektleitung gehen schrittweise in bestehende Stellen über. [Im letzten Halbjahr|Ab dem vorletzten Quartal] werden die Zuständigkeiten in den Geschäftsverteilungsplan aufgenommen und die Abläufe ohne Projektteam erprobt.',
  'Sollte sich der Betrieb nicht bewähren, ist ein geordnetes Ende vorgesehen: Nutzerinnen und Nutzer werden sechs Monate vorher informiert, Daten übergeben oder gelöscht, Geräte weitergegeben.',
  'Weitere Nutzer senken die Kosten. Tritt nach Projektende eine zusätzliche Kommune bei, sinkt der Anteil der bisherigen Beteiligten; die Berechnung ist Bestandteil der Betriebsvereinbarung.',
];

export const finance: readonly string[] = [
  'Die Gesamtkosten betragen {kosten}. Beantragt wird eine Zuwendung von {zuwendung}; das entspricht {quote} der zuwendungsfähigen Ausgaben. {Nom} trägt einen Eigenanteil von {eigenanteil}.',
  'Dritte beteiligen sich mit {dritte}. Die Zusagen liegen schriftlich vor und sind nicht an Bedingungen geknüpft, die den Zweck des Vorhabens berühren.',
  'Mittel Dritter sind nicht eingeplant{ohneDritte}. Sollten während der Laufzeit Spenden oder Zuschüsse hinzukommen, werden sie angezeigt und vorrangig eingesetzt.',
  'Die Ansätze beruhen auf [drei Vergleichsangeboten|Richtpreisen und Vergleichsangeboten], auf Tariftabellen und auf Erfahrungswerten aus abgeschlossenen Vorhaben. Sicherheitsaufschläge sind nicht enthalten; stattdessen sind Anforderungen in drei Stufen geordnet.',
  'Der Eigenanteil ist im Haushalt 2020 und in der mittelfristigen Finanzplanung nachgewiesen. Unbare Eigenleistungen, insbesondere ehrenamtliche Arbeit, sind nicht angesetzt, obwohl sie erheblich sind.',
  'Der Mittelabruf erfolgt in [vier|fünf] Teilbeträgen nach Erreichen der Meilensteine. Der ausführliche Kosten- und Finanzierungsplan liegt als eigenes Dokument bei und ist mit den hier genannten Summen identisch.',
];
