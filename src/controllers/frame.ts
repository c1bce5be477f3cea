/**
 * Work for the next frame, all of it in one callback: readings of computed style
 * that come together cost one recalculation, between writings each costs its own.
 */
const tasks = new Set<() => void>();
let frame = 0;

/** A DOM made for tests may have no frames. */
const nextFrame = (task: () => void): number => ('requestAnimationFrame' in globalThis ? requestAnimationFrame(task) : setTimeout(task));

/** Runs a task before the next painting; the same task once, however often it was asked for. */
export function inFrame(task: () => void): void {
  tasks.add(task);
  frame ||= nextFrame(() => {
    frame = 0;
    const due = [...tasks];
    tasks.clear();
    for (const one of due) one();
  });
}

/** Takes back a task that has not run. */
export const notInFrame = (task: () => void): void => void tasks.delete(task);
