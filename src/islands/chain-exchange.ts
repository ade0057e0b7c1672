// <lt-exchange>: hover, focus or tap of a link or a chain's name lights what it trades; the choice is the address's hash; arrow keys move.

class ChainExchange extends HTMLElement {
  #anchors: SVGAElement[] = [];
  #flows: SVGGElement[] = [];
  #readout: HTMLElement | null = null;
  #hint = '';
  #touched = false;

  connectedCallback(): void {
    this.#anchors = [...this.querySelectorAll<SVGAElement>('.exchange-svg a')];
    this.#flows = [...this.querySelectorAll<SVGGElement>('g.flow')];
    this.#readout = this.querySelector('.readout');
    this.#hint = this.#readout?.dataset['hint'] ?? '';
    this.addEventListener('pointerdown', event => { this.#touched = event.pointerType !== 'mouse'; });
    this.addEventListener('pointerover', event => { if (event.pointerType === 'mouse') this.#point(event); });
    this.addEventListener('pointerout', event => { if (event.pointerType === 'mouse') this.#light(this.#chosen()); });
    this.addEventListener('focusin', event => this.#focus(event));
    this.addEventListener('click', event => this.#click(event));
    this.addEventListener('keydown', event => this.#key(event));
    window.addEventListener('hashchange', this.#show);
    for (const anchor of this.#anchors) anchor.setAttribute('tabindex', '-1');
    this.#show();
    this.#reveal();
  }

  disconnectedCallback(): void { window.removeEventListener('hashchange', this.#show); }

  /** A shared address shows its choice, wherever on the plate that is. */
  #reveal(): void {
    const chosen = this.#anchors.find(anchor => anchor.matches('.chosen') && anchor.getClientRects().length > 0);
    const { top = 0, bottom = 0 } = chosen?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > window.innerHeight - 80) chosen?.scrollIntoView({ block: 'center' });
  }

  #codeOf(anchor: Element): string { return anchor.getAttribute('data-link') ?? anchor.getAttribute('data-chain') ?? ''; }

  #anchorAt(event: Event): SVGAElement | undefined {
    const { target } = event;
    return target instanceof Node ? this.#anchors.find(anchor => anchor.contains(target)) : undefined;
  }

  /** The link or chain that the address names, or ''. */
  #chosen(): string {
    const code = decodeURIComponent(location.hash.slice(1));
    return this.#anchors.some(anchor => this.#codeOf(anchor) === code) ? code : '';
  }

  /** Replaces rather than navigates: walking over the plate must not fill the history. */
  #choose(code: string): void {
    history.replaceState(history.state, '', code === '' ? location.pathname + location.search : `#${encodeURIComponent(code)}`);
    this.#show();
  }

  #point(event: Event): void {
    const anchor = this.#anchorAt(event);
    if (anchor !== undefined) this.#light(this.#codeOf(anchor));
  }

  /** By keyboard, focus is the choice; under a finger the click that follows decides. */
  #focus(event: FocusEvent): void {
    const anchor = this.#anchorAt(event);
    if (anchor?.matches(':focus-visible')) this.#choose(this.#codeOf(anchor));
  }

  /** A first tap lights, a second one follows the link. A mouse has lit already; its choice is kept for the way back. */
  #click(event: MouseEvent): void {
    const anchor = this.#anchorAt(event);
    if (anchor === undefined) { if (this.#chosen() !== '' && this.#inPicture(event)) this.#choose(''); return; }
    const code = this.#codeOf(anchor);
    if (this.#touched && code !== this.#chosen()) event.preventDefault();
    this.#choose(code);
  }

  #inPicture(event: Event): boolean { return event.target instanceof Element && event.target.closest('.exchange-svg') !== null; }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#chosen() !== '') { this.#choose(''); return; }
    const anchor = this.#anchorAt(event);
    const step = ({ ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const)[event.key];
    if (anchor === undefined || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.#beside(anchor, step);
    event.preventDefault();
    next?.focus();
  }

  /** Up and down within a chain (in the tall picture on into the next), left and right to the nearest of the chain beside. */
  #beside(from: SVGAElement, [across, down]: readonly [number, number]): SVGAElement | undefined {
    const picture = from.closest('.exchange-picture');
    const chains = [...picture?.querySelectorAll('g.chain') ?? []].map(chain => [...chain.querySelectorAll<SVGAElement>('a')]);
    const at = chains.findIndex(own => own.includes(from));
    const own = chains[at] ?? [];
    if (down !== 0) {
      const list = picture?.classList.contains('tall') ? chains.flat() : own;
      return list[list.indexOf(from) + down];
    }
    const there = chains[at + across] ?? [];
    if (from.matches('.chain-name') || picture?.classList.contains('tall')) return there[0];
    const middle = (anchor: Element): number => { const { top, height } = anchor.getBoundingClientRect(); return top + height / 2; };
    const away = (anchor: Element): number => Math.abs(middle(anchor) - middle(from));
    return there.slice(1).reduce<SVGAElement | undefined>((best, each) => (best === undefined || away(each) < away(best) ? each : best), undefined) ?? there[0];
  }

  #show = (): void => {
    const chosen = this.#chosen();
    for (const picture of this.querySelectorAll('.exchange-picture')) {
      const anchors = this.#anchors.filter(anchor => picture.contains(anchor));
      const current = anchors.find(anchor => this.#codeOf(anchor) === chosen) ?? anchors[0];
      for (const anchor of anchors) {
        anchor.classList.toggle('chosen', chosen !== '' && anchor === current);
        anchor.setAttribute('tabindex', anchor === current ? '0' : '-1');
      }
    }
    this.#light(chosen);
  };

  /** Marks a link or a chain, what it trades and with whom; '' clears. */
  #light(code: string): void {
    const near = new Set([code]);
    const flows = new Set<string>();
    for (const flow of this.#flows) {
      const { from = '', to = '', fromChain, toChain, flow: id = '' } = flow.dataset;
      const lit = code !== '' && [from, to, fromChain, toChain].includes(code);
      flow.classList.toggle('lit', lit);
      if (lit) { near.add(from).add(to); flows.add(id); }
    }
    for (const port of this.querySelectorAll<SVGElement>('.port')) port.classList.toggle('lit', flows.has(port.dataset['flow'] ?? ''));
    for (const box of this.#anchors) if (box.matches('.box')) box.classList.toggle('near', code !== '' && (near.has(box.dataset['link'] ?? '') || box.dataset['chain'] === code));
    this.classList.toggle('lighting', code !== '');
    if (this.#readout !== null) this.#readout.textContent = this.#anchors.find(anchor => this.#codeOf(anchor) === code)?.getAttribute('aria-label') ?? this.#hint;
  }
}

customElements.define('lt-exchange', ChainExchange);
