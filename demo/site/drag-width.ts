/** Pixels that a page key moves. */
const LEAP = 100;

/**
 * A slider that is dragged at the edge of what it makes wider.
 * @param perPixel - Pixels of the value by pixel of the pointer.
 * @param change - Takes each new value, in pixels.
 * @param step - Pixels that an arrow key moves.
 */
export function dragWidth(handle: HTMLElement, perPixel: () => number, change: (width: number) => void, step = 10): void {
  const least = Number(handle.ariaValueMin);
  const most = Number(handle.ariaValueMax);
  const set = (width: number): void => change(Math.round(Math.max(least, Math.min(most, width))));
  const now = (): number => Number(handle.ariaValueNow);

  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    let from = event.clientX;
    let width = now();
    const move = ({clientX}: PointerEvent): void => {
      width += (clientX - from) * perPixel();
      from = clientX;
      set(width);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {once: true});
  });

  handle.addEventListener('keydown', (event) => {
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: now() - step, ArrowDown: now() - step, ArrowRight: now() + step, ArrowUp: now() + step, PageDown: now() - LEAP, PageUp: now() + LEAP, Home: least, End: most,
    };
    const width = to[event.key];
    if (width === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    set(width);
  });
}
