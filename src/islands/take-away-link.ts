// Copies or shares the address of what is shown.

/** From a file or this machine's own server an address is of no use to others: the public one stands in, with the same view. */
export function addressToShare(publicAddress: string): string {
  const local = location.protocol === 'file:' || /^(localhost|127\.|\[::1\])/.test(location.hostname);
  return local && publicAddress !== '' ? `${publicAddress}${location.search}${location.hash}` : location.href;
}

/** Works where the clipboard is kept from pages without a certificate: a field is chosen and copied, as by hand. */
function copyByHand(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const before = document.activeElement;
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}
