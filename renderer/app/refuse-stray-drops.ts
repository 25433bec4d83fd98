/** A file dropped beside the place for it must not replace the page. */
export function refuseStrayDrops(): void {
  for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, (event) => event.preventDefault());
}
