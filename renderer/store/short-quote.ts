/** UTF-16 units that are enough to know a place again. */
const enough = 160;

/** The beginning of a quote, ended between two words where that is possible. */
export function shortQuote(quote: string): string {
  if (quote.length <= enough) return quote;
  const begun = quote.slice(0, enough);
  const space = begun.lastIndexOf(' ');
  return `${begun.slice(0, space > enough / 2 ? space : enough).replace(/[\p{Cs}\s,;:–-]+$/u, '')}…`;
}
