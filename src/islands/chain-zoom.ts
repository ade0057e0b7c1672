// Zoom of a picture in its own scroll box: buttons, pinch, and Ctrl or ⌘ with the wheel. The page's own scroll is never taken.

const [least, most] = [0.5, 6];
export const clampZoom = (zoom: number): number => Math.min(most, Math.max(least, zoom));

/** Sets the width of the picture; the point under `at` (client px) stays where it is. */
export function setZoom(frame: HTMLElement, zoom: number, at?: { readonly x: number; readonly y: number }): void {
  const before = Number(frame.dataset['zoom'] ?? 1);
  const box = frame.getBoundingClientRect();
  const [x, y] = at === undefined ? [box.width / 2, box.height / 2] : [at.x - box.left, at.y - box.top];
  const [left, top] = [(frame.scrollLeft + x) * (zoom / before) - x, (frame.scrollTop + y) * (zoom / before) - y];
  if (before === 1 && zoom !== 1) frame.style.setProperty('--fit-height', `${box.height}px`);
  frame.dataset['zoom'] = String(zoom);
  frame.classList.toggle('zoomed', zoom !== 1);
  frame.style.setProperty('--zoom', String(zoom));
  frame.scrollTo(left, top);
}

/** Scrolls the frame, and not the page, so that an element of its picture is seen. */
export function reveal(frame: Element, element: Element): void {
  const [room, box] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
  const past = (from: number, to: number, start: number, end: number): number => (start < from || end > to ? (start + end - from - to) / 2 : 0);
  frame.scrollBy(past(room.left, room.right, box.left, box.right), past(room.top, room.bottom, box.top, box.bottom));
}

const spread = (touches: TouchList): { readonly distance: number; readonly x: number; readonly y: number } | undefined => {
  const [a, b] = [touches[0], touches[1]];
  return a === undefined || b === undefined ? undefined : { distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 };
};

/** Listens for wheel and pinch; `zoomTo` is told the zoom wanted and the point that should stay. */
export function wireZoom(frame: HTMLElement, current: () => number, zoomTo: (zoom: number, at: { readonly x: number; readonly y: number }) => void): void {
  frame.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomTo(clampZoom(current() * Math.exp(-event.deltaY / 300)), { x: event.clientX, y: event.clientY });
  }, { passive: false });
  let start: { readonly distance: number; readonly zoom: number } | undefined;
  frame.addEventListener('touchstart', event => {
    const fingers = spread(event.touches);
    start = fingers === undefined ? undefined : { distance: fingers.distance, zoom: current() };
  }, { passive: true });
  frame.addEventListener('touchmove', event => {
    const fingers = spread(event.touches);
    if (start === undefined || fingers === undefined) return;
    event.preventDefault();
    zoomTo(clampZoom(start.zoom * fingers.distance / start.distance), fingers);
  }, { passive: false });
}
