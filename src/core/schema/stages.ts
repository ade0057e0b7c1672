// Where a link stands in its chain. Apart from the table of links, so that a browser can have it without the columns.

/** In the order in which a chain is read. */
export const stages = {
  supporting: { zh: '配套', en: 'Supporting' },
  upstream: { zh: '上游', en: 'Upstream' },
  midstream: { zh: '中游', en: 'Midstream' },
  downstream: { zh: '下游', en: 'Downstream' },
} as const;
export type Stage = keyof typeof stages;
