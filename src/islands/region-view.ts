// What of the page of where to go is shown: chains and a team in the address's query, so that a shared address shows the same.

export interface RegionView { readonly chains: ReadonlySet<string>; readonly team: string }

/** Reads the address. What it does not say, and what this page does not have, is left out. */
export function readRegions(address: URL | Location, chains: ReadonlySet<string>, teams: ReadonlySet<string>): RegionView {
  const query = new URLSearchParams(address.search);
  const team = query.get('team') ?? '';
  return { chains: new Set((query.get('chain') ?? '').split('.').filter(code => chains.has(code))), team: teams.has(team) ? team : '' };
}

/** The query of a view, what else stands in the address kept; '' where nothing is filtered. */
export function writeRegions({ chains, team }: RegionView, address: URL | Location): string {
  const query = new URLSearchParams(address.search);
  const put = (name: string, value: string): void => { if (value === '') query.delete(name); else query.set(name, value); };
  put('chain', [...chains].sort().join('.'));
  put('team', team);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export const isOpen = ({ chains, team }: RegionView): boolean => chains.size === 0 && team === '';

/** Whether a target, given its chains parted by spaces and its team, is shown. */
export function shows(view: RegionView, chains: string, team: string): boolean {
  return (view.chains.size === 0 || chains.split(' ').some(code => view.chains.has(code))) && (view.team === '' || view.team === team);
}
