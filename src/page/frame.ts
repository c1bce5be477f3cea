/**
 * Work for the next frame, all of it in one callback: readings of computed style
 * that come together cost one recalculation, between writings each costs its own.
 */
const tasks = new Set<() => void>();
let isWaiting = false;

/** Runs a task before the next painting; the same task once, however often it was asked for. */
export function inFrame(task: () => void): void {
  tasks.add(task);
  if (isWaiting) return;
  isWaiting = true;
  // A DOM made for tests may have no frames.
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(run);
  else setTimeout(run);
}

function run(): void {
  isWaiting = false;
  const due = [...tasks];
  tasks.clear();
  for (const one of due) one();
}

/** Takes back a task that has not run. */
export const notInFrame = (task: () => void): void => void tasks.delete(task);
