// The address of what is shown, as others can use it.

/** From a file or this machine's own server an address is of no use to others: the public one stands in, with the same view. */
export function addressToShare(publicAddress: string): string {
  const local = location.protocol === 'file:' || /^(localhost|127\.|\[::1\])/.test(location.hostname);
  return local && publicAddress !== '' ? `${publicAddress}${location.search}${location.hash}` : location.href;
}
