/** An element of the viewer's own page. @throws TypeError where there is none of that id */
export function elementOf(id: string): HTMLDivElement {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`no element ${id}`);
  return element as HTMLDivElement;
}
