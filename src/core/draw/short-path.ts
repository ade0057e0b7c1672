// The same SVG path in fewer characters: steps instead of places. Bends and arrowheads of one shape are then written alike, which packs well.

/** Numbers apart by no more than they need: 8 0 8-95.5. */
export function joinSteps(steps: readonly number[]): string {
  return steps.map((step, index) => {
    const text = String(step).replace(/^(-?)0\./, '$1.');
    return index === 0 || text.startsWith('-') ? text : ` ${text}`;
  }).join('');
}

/** Places to half a px, between which the steps then add up without drift. */
export const toHalf = (place: number): number => Math.round(place * 2) / 2;

/** `d` of lines and cubic curves at absolute places, as the layout engine writes it: M, L and C alone. */
export function shortPath(d: string): string {
  let [x, y] = [0, 0];
  return (d.match(/[MLC][^MLC]*/g) ?? []).map(piece => {
    const places = (piece.match(/-?[\d.]+/g) ?? []).map(text => toHalf(Number(text)));
    const steps = places.map((place, index) => place - (index % 2 === 0 ? x : y));
    const [dx = 0, dy = 0] = steps.slice(-2);
    [x, y] = [x + dx, y + dy];
    if (piece.startsWith('M')) return `M${joinSteps(places)}`;
    if (piece.startsWith('C')) return `c${joinSteps(steps)}`;
    return dy === 0 ? `h${joinSteps([dx])}` : dx === 0 ? `v${joinSteps([dy])}` : `l${joinSteps(steps)}`;
  }).join('');
}
