const draggingClass = 'jm-dragging';

/** Something is dragged over the window: until it is dropped or taken away, frames let it through to the window. */
export function showDragging(page: Document): void {
  page.documentElement.classList.add(draggingClass);
}

export function endDragging(page: Document): void {
  page.documentElement.classList.remove(draggingClass);
}
