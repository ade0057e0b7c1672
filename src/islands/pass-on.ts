// <lt-pass-on>: prints the page, or passes its address on with what is chosen in it: by what the device shares with, else copied.

class PassOn extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const shares = typeof navigator.share === 'function';
    this.querySelector('[data-pass="share"]')?.toggleAttribute('hidden', !shares);
    this.querySelector('[data-pass="copy"]')?.toggleAttribute('hidden', shares);
    this.addEventListener('click', ({ target }) => {
      const how = target instanceof Element ? target.closest('button')?.dataset['pass'] : undefined;
      if (how === 'print') print();
      else if (how !== undefined) void this.#pass(how);
    });
  }

  async #pass(how: string): Promise<void> {
    // Every page carries these buttons; what they need is fetched by who presses one.
    const [{ addressToShare }, { copyText }] = await Promise.all([import('./take-away-link.ts'), import('./copy-text.ts')]);
    const url = addressToShare(this.dataset['address'] ?? '');
    const shared = how === 'share' && await navigator.share({ title: document.title, url }).then(() => true, (error: Error) => error.name === 'AbortError');
    if (shared) return;
    const said = this.querySelector('output');
    const copied = await copyText(url);
    // Where neither is allowed the address itself is shown, to be copied by hand.
    if (said !== null) said.textContent = copied ? this.dataset['copied'] ?? '' : url;
  }
}

customElements.define('lt-pass-on', PassOn);
