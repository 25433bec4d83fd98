/** UTF-16 units that suffice to recognise a place. */
const enough = 160;

/** The beginning of a quote, cut between two words if possible. */
export function shortQuote(quote: string): string {
  if (quote.length <= enough) return quote;
  const begun = quote.slice(0, enough);
  const space = begun.lastIndexOf(' ');
  return `${begun.slice(0, space > enough / 2 ? space : enough).replace(/[\p{Cs}\s,;:–-]+$/u, '')}…`;
}
