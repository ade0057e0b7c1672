// Figures as people write them in fields and addresses.

/** Undefined where it is none. Beyond what a double counts exactly nobody asks. */
export function readFigure(text: string): number | undefined {
  const bare = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^(\d+\.?\d*|\.\d+)$/.test(bare) && bare.length <= 15 ? Number(bare) : undefined;
}
