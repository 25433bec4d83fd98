import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DrawingStopped, type DrawingTask, limitTime } from '../../../renderer/viewer/drawing-budget.ts';

function drawing(): DrawingTask & { readonly finish: () => void } {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  return { onContinue: null, promise, _internalRenderTask: { cancel: reject }, finish: () => resolve(undefined) };
}

describe('the time for drawing a page', () => {
  let pictures: (() => void)[] = [];
  const makePicture = (): void => pictures.splice(0).forEach((drawn) => drawn());

  beforeEach(() => {
    vi.useFakeTimers();
    pictures = [];
    vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => pictures.push(drawn));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('ends a drawing that goes on for longer', async () => {
    const task = drawing();
    limitTime(task, 1_000);
    const stopped = expect(task.promise).rejects.toBeInstanceOf(DrawingStopped);
    await vi.advanceTimersByTimeAsync(1_001);
    await stopped;
  });

  it('lets one that ends in time alone', async () => {
    const task = drawing();
    limitTime(task, 1_000);
    await vi.advanceTimersByTimeAsync(900);
    task.finish();
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(task.promise).resolves.toBeUndefined();
  });

  it('counts its parts together, but not for how long it was put off', async () => {
    const task = drawing();
    limitTime(task, 1_000);
    const putOff: (() => void)[] = [];
    task.onContinue = (next) => void putOff.push(next);
    const next = vi.fn();
    await vi.advanceTimersByTimeAsync(600);
    task.onContinue(next);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(next).not.toHaveBeenCalled();
    putOff[0]?.();
    expect(next).toHaveBeenCalledOnce();
    makePicture();
    const stopped = expect(task.promise).rejects.toBeInstanceOf(DrawingStopped);
    await vi.advanceTimersByTimeAsync(399);
    await vi.advanceTimersByTimeAsync(2);
    await stopped;
  });

  it('does not count how long nobody sees the frame', async () => {
    const task = drawing();
    limitTime(task, 1_000);
    await vi.advanceTimersByTimeAsync(300);
    task.onContinue?.(() => undefined);
    // The browser makes no pictures of a frame that is scrolled out of sight, or of a minimised window.
    await vi.advanceTimersByTimeAsync(60_000);
    makePicture();
    await vi.advanceTimersByTimeAsync(400);
    task.onContinue?.(() => undefined);
    makePicture();
    const stopped = expect(task.promise).rejects.toBeInstanceOf(DrawingStopped);
    await vi.advanceTimersByTimeAsync(301);
    await stopped;
  });

  it('ends nothing once the drawing is finished, even if a picture is still due', async () => {
    const task = drawing();
    const cancel = vi.spyOn(task._internalRenderTask, 'cancel');
    limitTime(task, 1_000);
    task.onContinue?.(() => undefined);
    task.finish();
    await task.promise;
    makePicture();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(cancel).not.toHaveBeenCalled();
  });
});
