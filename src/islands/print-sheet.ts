// <lt-sheet>: the button that prints the sheet. Without scripts the browser's own command does as well.

class Sheet extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-print]')?.addEventListener('click', () => { window.print(); });
  }
}

if (customElements.get('lt-sheet') === undefined) customElements.define('lt-sheet', Sheet);

export {};
