/** Tasks for the next frame, in one callback. Readings of computed style cost one recalculation together, but one each between writings. */
const tasks = new Set<() => void>();
let isWaiting = false;

/** Runs a task before the next painting. The same task runs once, however often it was requested. */
export function requestFrame(task: () => void): void {
  tasks.add(task);
  if (isWaiting) return;
  isWaiting = true;
  // A test DOM may have no frames.
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(run);
  else setTimeout(run);
}

function run(): void {
  isWaiting = false;
  const due = [...tasks];
  tasks.clear();
  for (const one of due) one();
}

/** Runs a task when the next frame is painted. */
export const afterFrame = (task: () => void): void => requestFrame(() => void setTimeout(task));

/** Cancels a task that has not run. */
export const cancelFrame = (task: () => void): void => void tasks.delete(task);
