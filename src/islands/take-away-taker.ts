// What all that hands something out has in common: buttons, a name for each file, and what a button did, or could not, said in words.

export type Said = Readonly<Record<string, string>>;

export const fill = (sentence: string | undefined, values: Readonly<Record<string, string>>): string => (sentence ?? '').replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

export abstract class Taker extends HTMLElement {
  protected said: Said = {};
  #busy = false;

  /** Does what a button is for; resolves to what is then said. */
  protected abstract take(what: string): Promise<string>;

  connectedCallback(): void {
    this.said = JSON.parse(this.dataset['said'] ?? '{}') as Said;
    for (const part of this.querySelectorAll('[data-scripted]')) part.removeAttribute('hidden');
    this.addEventListener('click', event => {
      const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-take]') : null;
      if (button !== null) void this.#run(button);
    });
  }

  /** A name that every file system takes. */
  protected name(ending: string, extra = ''): string {
    const stem = (this.dataset['stem'] ?? '').replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-').trim();
    return `${[stem, extra, this.dataset['date'] ?? ''].filter(part => part !== '').join('-')}.${ending}`;
  }

  async #run(button: HTMLButtonElement): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    button.setAttribute('aria-disabled', 'true');
    this.#say(this.dataset['busy'] ?? '');
    try {
      this.#say(await this.take(button.dataset['take'] ?? ''));
    } catch (error) {
      const reason = (error as { readonly reason?: string }).reason;
      this.#say(fill(this.said['failed'], { reason: (reason === undefined ? undefined : this.said[reason]) ?? (error as Error).message }));
    } finally {
      this.#busy = false;
      button.removeAttribute('aria-disabled');
    }
  }

  #say(text: string): void {
    const place = this.querySelector('[role="status"]');
    if (place !== null) place.textContent = text;
  }
}
