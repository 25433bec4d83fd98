type Step = readonly [direction: 'forward' | 'backward', by: 'word' | 'line'];

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
};

/**
 * Selects text without a mouse: arrow keys move from word to word and line to line, with Shift they extend the
 * selection. A read-only document has no caret of its own.
 */
export class KeyboardSelection {
  private readonly container: HTMLElement;
  private isOn = false;

  constructor(container: HTMLElement) {
    this.container = container;
    addEventListener('pointerdown', () => {
      this.isOn = false;
    });
  }

  /** Begins at what is selected already, at the hit found last, or at the first word in view. */
  begin(): void {
    const selection = document.getSelection();
    if (selection === null) return;
    this.isOn = this.hasSelection() || this.selectHit() || this.selectFirstWord(selection);
  }

  /** Selects the hit that was found last; false: there is none. */
  selectHit(): boolean {
    const hits = this.container.querySelectorAll('.textLayer .highlight.selected');
    const [first, last] = [hits[0], hits[hits.length - 1]];
    const selection = document.getSelection();
    if (first === undefined || last === undefined || selection === null) return false;
    selection.setBaseAndExtent(first, 0, last, last.childNodes.length);
    return true;
  }

  hasSelection(): boolean {
    const selection = document.getSelection();
    return selection !== null && !selection.isCollapsed;
  }

  end(): void {
    this.isOn = false;
    document.getSelection()?.removeAllRanges();
  }

  /** Takes a key if it is one of selecting; answers whether it did. */
  press({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    const selection = document.getSelection();
    if (!this.isOn || selection === null || ctrlKey || altKey || metaKey) return false;
    if (key === 'Escape') {
      this.end();
      return true;
    }
    const step = steps[key];
    if (step === undefined) return false;
    this.move(selection, step, shiftKey);
    return true;
  }

  private move(selection: Selection, [direction, by]: Step, extends_: boolean): void {
    const before = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
    if (!extends_) {
      if (direction === 'forward') selection.collapseToEnd();
      else selection.collapseToStart();
      selection.modify('move', direction, by);
      if (by === 'word' && direction === 'forward') selection.modify('move', 'backward', 'word');
    }
    selection.modify('extend', extends_ ? direction : 'forward', extends_ ? by : 'word');
    // A line's end may be in the middle of a word of the next line: that word is selected to its end.
    if (extends_ && by === 'line' && direction === 'forward') selection.modify('extend', 'forward', 'word');
    const focus = selection.focusNode;
    // After the last word there is nothing to mark, so the selection stays as it was.
    if (before !== null && (selection.isCollapsed || !this.isText(focus))) {
      selection.removeAllRanges();
      selection.addRange(before);
      return;
    }
    (focus instanceof Element ? focus : focus?.parentElement)?.scrollIntoView({ block: 'nearest' });
  }

  private isText(node: Node | null): boolean {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    return element !== null && element.closest('.textLayer') !== null;
  }

  private selectFirstWord(selection: Selection): boolean {
    const { top, bottom } = this.container.getBoundingClientRect();
    const inView = [...this.container.querySelectorAll('.textLayer span')].find((span) => {
      const box = span.getBoundingClientRect();
      return (
        span.firstChild instanceof Text && span.textContent.trim() !== '' && box.top >= top && box.bottom <= bottom
      );
    });
    const text = inView?.firstChild;
    if (!(text instanceof Text)) return false;
    const start = text.data.search(/\S/);
    const length = /^\S+/.exec(text.data.slice(start))?.[0].length ?? 0;
    selection.setBaseAndExtent(text, start, text, start + length);
    return true;
  }
}
