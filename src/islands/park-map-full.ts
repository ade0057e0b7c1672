// A park over the whole screen, plan or map: the button says which way it goes, and is not there where the browser cannot.

export interface FullScreen { readonly toggle: () => Promise<void>; readonly close: () => void }

/** `host` fills the screen; `button` carries the word for leaving as `data-leave`. */
export function makeFullScreen(host: HTMLElement, button: HTMLElement | null): FullScreen {
  const abort = new AbortController();
  const { signal } = abort;
  const isFull = (): boolean => document.fullscreenElement === host;
  const enter = button?.textContent ?? '';
  const leave = async (): Promise<void> => { if (isFull()) await document.exitFullscreen(); };
  const show = (): void => {
    if (button === null) return;
    button.textContent = isFull() ? button.dataset['leave'] ?? '' : enter;
    // the plan may have been scrolled out of sight before
    if (isFull()) host.scrollTo(0, 0);
    else button.scrollIntoView({ block: 'nearest' });
  };
  // a system may refuse the whole screen: the page then stays as it is
  const toggle = async (): Promise<void> => { await (isFull() ? leave() : host.requestFullscreen()).catch(() => undefined); };
  if (button !== null) button.hidden = !document.fullscreenEnabled;
  document.addEventListener('fullscreenchange', show, { signal });
  // browsers leave by Escape themselves, mostly without telling the page; where they tell it, the key means this and nothing else
  host.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !isFull()) return;
    event.preventDefault();
    void leave();
  }, { signal, capture: true });
  return { toggle, close: () => { abort.abort(); void leave(); } };
}
