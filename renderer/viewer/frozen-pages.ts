/** Milliseconds after which the picture goes in any case: what is gone must not look as if it were there. */
const maxWaitMs = 1_500;

/** Keeps a picture of the pages in view while the next document is opened, so that nothing flashes between them. */
export class FrozenPages {
  private readonly container: HTMLElement;
  private picture: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement) {
    this.container = container;
  }

  /** Takes the picture of what is shown now. */
  freeze(): void {
    this.thaw();
    const copies = [...this.container.querySelectorAll<HTMLCanvasElement>('.page canvas')].flatMap(
      (canvas) => copyOf(canvas, this.container.getBoundingClientRect()) ?? [],
    );
    if (copies.length === 0) return;
    const picture = document.createElement('div');
    picture.className = 'jm-frozen';
    picture.setAttribute('aria-hidden', 'true');
    picture.style.left = `${this.container.offsetLeft}px`;
    picture.append(...copies);
    this.container.after(picture);
    this.picture = picture;
    this.timer = setTimeout(() => this.thaw(), maxWaitMs);
  }

  /** Shows what lies below. */
  thaw(): void {
    clearTimeout(this.timer);
    this.picture?.remove();
    this.picture = null;
  }
}

function copyOf(canvas: HTMLCanvasElement, room: DOMRect): HTMLCanvasElement | null {
  const { left, top, width, height, bottom } = canvas.getBoundingClientRect();
  if (canvas.width === 0 || canvas.height === 0 || bottom < room.top || top > room.bottom) return null;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  Object.assign(copy.style, {
    position: 'absolute',
    left: `${left - room.left}px`,
    top: `${top - room.top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return copy;
}
