const draggingClass = 'jm-dragging';

/**
 * To be called while something is dragged over the window: until the drag ends, frames let it through to the window.
 */
export function showDragging(page: Document): void {
  page.documentElement.classList.add(draggingClass);
}

export function endDragging(page: Document): void {
  page.documentElement.classList.remove(draggingClass);
}
