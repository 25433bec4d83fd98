import type { KindWithin, ViewerTexts } from '../../../shared/contract/viewer-port.ts';
import { elementOf } from '../element-of.ts';
import { moveFocus } from '../move-focus.ts';
import { type FileWithin, mayBeRead } from './file-within.ts';

/** Files named; of more only the number is said. */
const mostNamed = 500;

/** State of looking for files attached to pages: going on, done, or waiting for each page to be read. */
export type Looking = 'goes-on' | 'done' | 'page-by-page';

/** The list of files within a document: one tab stop, arrow keys move, Enter opens. */
export class FileList {
  private readonly list = elementOf('file-list');
  private readonly choose: (file: FileWithin) => void;
  private readonly kindOf: (file: FileWithin) => Promise<KindWithin>;
  private readonly inSight = new IntersectionObserver((entries) => this.seen(entries));
  private buttons = new Map<FileWithin, HTMLButtonElement>();
  private texts: ViewerTexts | null = null;

  /** @param kindOf a file's kind by its content; asked only for files that come into sight. Never rejects */
  constructor(choose: (file: FileWithin) => void, kindOf: (file: FileWithin) => Promise<KindWithin>) {
    this.choose = choose;
    this.kindOf = kindOf;
    this.list.addEventListener('keydown', (event) => moveFocus(event, [...this.buttons.values()]));
  }

  /** Begins with a document of which nothing is known yet. */
  begin(texts: ViewerTexts): void {
    this.texts = texts;
    this.list.replaceChildren();
    this.buttons.clear();
    this.inSight.disconnect();
    this.list.setAttribute('aria-label', texts.filesWithin);
    elementOf('no-files').textContent = texts.noFiles;
    elementOf('files-hint').textContent = texts.filesHint;
    this.tell(0, 'goes-on');
  }

  /** Adds what has been found; all files before stay as they are. */
  add(files: readonly FileWithin[]): void {
    const { texts } = this;
    if (texts === null) return;
    const items = files.slice(0, mostNamed - this.buttons.size).map((file) => this.itemOf(file, texts));
    this.list.append(...items);
  }

  /** Says how many there are, and whether there may be more. */
  tell(count: number, looking: Looking): void {
    const { texts } = this;
    if (texts === null) return;
    this.list.hidden = count === 0;
    elementOf('files-hint').hidden = count === 0;
    elementOf('no-files').hidden = count > 0 || looking !== 'done';
    const more = elementOf('more-files');
    more.hidden = count <= this.buttons.size;
    more.textContent = texts.moreFiles.replace('{{count}}', String(count - this.buttons.size));
    const note = elementOf('files-looked-for');
    note.hidden = looking === 'done';
    note.textContent = looking === 'goes-on' ? texts.lookingForFiles : texts.filesPageByPage;
  }

  /** Shows which of them is read. */
  mark(file: FileWithin | null): void {
    for (const button of this.buttons.values()) button.removeAttribute('aria-current');
    if (file !== null) this.buttons.get(file)?.setAttribute('aria-current', 'true');
  }

  /** Focuses a file, or the list's tab stop; false: there is none. */
  focus(file?: FileWithin): boolean {
    const stop = this.list.querySelector<HTMLButtonElement>('button[tabindex="0"]');
    const button = (file === undefined ? undefined : this.buttons.get(file)) ?? stop;
    if (button === null) return false;
    if (stop !== null) stop.tabIndex = -1;
    button.tabIndex = 0;
    button.focus();
    return true;
  }

  private itemOf(file: FileWithin, texts: ViewerTexts): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'jm-file';
    button.tabIndex = this.buttons.size === 0 ? 0 : -1;
    button.append(part('jm-file__name', file.name));
    if (file.page !== null)
      button.append(part('jm-file__note', texts.fileOnPage.replace('{{page}}', String(file.page))));
    button.addEventListener('click', () => void this.pressed(file));
    item.append(button);
    this.buttons.set(file, button);
    this.inSight.observe(button);
    return item;
  }

  private async pressed(file: FileWithin): Promise<void> {
    const kind = await this.kindOf(file);
    if (mayBeRead(file, kind) && this.buttons.has(file)) this.choose(file);
  }

  private seen(entries: readonly IntersectionObserverEntry[]): void {
    const targets = new Set(entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? [target] : [])));
    for (const [file, button] of this.buttons) {
      if (!targets.has(button)) continue;
      this.inSight.unobserve(button);
      void this.kindOf(file).then((kind) => this.name(file, kind));
    }
  }

  /** Says of a file that can't be read here what it is. */
  private name(file: FileWithin, kind: KindWithin): void {
    const button = this.buttons.get(file);
    if (this.texts === null || button === undefined || mayBeRead(file, kind)) return;
    button.setAttribute('aria-disabled', 'true');
    button.append(part('jm-file__note', this.texts.fileKinds[kind]));
    button.append(part('jm-file__note', this.texts.fileNotRead));
  }
}

function part(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.dir = 'auto';
  span.textContent = text;
  return span;
}
