const tasks = new WeakMap<Element, () => void>();

/** One screen before it is seen. */
const observer = new IntersectionObserver((entries) => {
  for (const {isIntersecting, target} of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    tasks.get(target)?.();
    tasks.delete(target);
  }
}, {rootMargin: '100% 0px'});

/** Runs a task once, when a reader comes near the element. */
export function whenNear(element: Element, task: () => void): void {
  tasks.set(element, task);
  observer.observe(element);
}
