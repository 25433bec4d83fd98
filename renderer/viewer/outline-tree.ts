import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { moveFocus } from './move-focus.ts';

type OutlineEntry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** What an untrusted outline may ask of the window. */
const outlineLimits = { entries: 5_000, depth: 12, characters: 300 };

export interface OutlineTreeOptions {
  readonly tree: HTMLElement;
  readonly goTo: (destination: NonNullable<OutlineEntry['dest']>) => void;
  /** an entry leads out of the document */
  readonly refuse: (address: string) => void;
}

/** A document's outline as a tree: arrows move, unfold and fold, Enter goes there. */
export class OutlineTree {
  private readonly options: OutlineTreeOptions;
  private left = outlineLimits.entries;

  constructor(options: OutlineTreeOptions) {
    this.options = options;
    options.tree.addEventListener('keydown', (event) => this.press(event));
  }

  clear(): void {
    this.options.tree.replaceChildren();
  }

  /** Returns whether there is anything to show. */
  show(entries: readonly OutlineEntry[]): boolean {
    this.clear();
    this.left = outlineLimits.entries;
    this.options.tree.append(...this.itemsOf(entries, 1));
    const [first] = this.options.tree.querySelectorAll<HTMLElement>('[role="treeitem"]');
    if (first !== undefined) first.tabIndex = 0;
    return first !== undefined;
  }

  private itemsOf(entries: readonly OutlineEntry[], level: number): readonly HTMLElement[] {
    return entries.flatMap((entry) => {
      this.left -= 1;
      return this.left < 0 ? [] : [this.itemOf(entry, level)];
    });
  }

  private itemOf(entry: OutlineEntry, level: number): HTMLElement {
    const item = document.createElement('li');
    const title = document.createElement('span');
    title.className = 'jm-outline__title';
    title.textContent = entry.title.slice(0, outlineLimits.characters).trim() || '…';
    item.setAttribute('role', 'treeitem');
    item.setAttribute('aria-level', String(level));
    item.tabIndex = -1;
    item.setAttribute('aria-label', title.textContent);
    item.append(title);
    title.addEventListener('click', () => {
      this.focus(item);
      this.follow(entry);
    });
    item.addEventListener('keydown', (event) => {
      if (event.target !== item || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      this.follow(entry);
    });
    if (entry.items.length > 0 && level < outlineLimits.depth) this.addChildren(item, title, entry, level);
    return item;
  }

  private addChildren(item: HTMLElement, title: HTMLElement, entry: OutlineEntry, level: number): void {
    const group = document.createElement('ul');
    const sign = document.createElement('span');
    group.setAttribute('role', 'group');
    sign.className = 'jm-outline__sign';
    sign.setAttribute('aria-hidden', 'true');
    sign.addEventListener('click', (event) => {
      event.stopPropagation();
      unfold(item, item.getAttribute('aria-expanded') !== 'true');
      this.focus(item);
    });
    title.before(sign);
    group.append(...this.itemsOf(entry.items as readonly OutlineEntry[], level + 1));
    item.append(group);
    unfold(item, (entry.count ?? 0) > 0 || level === 1);
  }

  private follow(entry: OutlineEntry): void {
    if (entry.dest !== null) this.options.goTo(entry.dest);
    else if (entry.url !== null) this.options.refuse(entry.url);
  }

  private press(event: KeyboardEvent): void {
    const item = document.activeElement;
    if (!(item instanceof HTMLElement) || item.getAttribute('role') !== 'treeitem') return;
    if (event.key === 'ArrowRight') this.right(item, event);
    else if (event.key === 'ArrowLeft') this.leftOf(item, event);
    else moveFocus(event, this.visibleItems());
  }

  private right(item: HTMLElement, event: Event): void {
    event.preventDefault();
    if (item.getAttribute('aria-expanded') === 'false') unfold(item, true);
    else this.focus(item.querySelector<HTMLElement>('[role="treeitem"]'));
  }

  private leftOf(item: HTMLElement, event: Event): void {
    event.preventDefault();
    if (item.getAttribute('aria-expanded') === 'true') unfold(item, false);
    else this.focus(item.parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? null);
  }

  private focus(item: HTMLElement | null): void {
    if (item === null) return;
    for (const other of this.options.tree.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
    item.tabIndex = 0;
    item.focus();
  }

  private visibleItems(): readonly HTMLElement[] {
    return [...this.options.tree.querySelectorAll<HTMLElement>('[role="treeitem"]')].filter(
      (item) => item.parentElement?.closest('[aria-expanded="false"]') === null,
    );
  }
}

function unfold(item: HTMLElement, open: boolean): void {
  item.setAttribute('aria-expanded', String(open));
}
