// Kinds and statuses of parcels, and what their prices are by. Apart from the columns, so that a browser can have them alone.

export const parcelKinds = {
  land: { zh: '地块', en: 'Land' },
  factory: { zh: '标准厂房', en: 'Factory building' },
  warehouse: { zh: '仓库', en: 'Warehouse' },
  cold: { zh: '冷库', en: 'Cold store' },
} as const;

export const parcelStatuses = {
  free: { zh: '可供', en: 'Available' },
  idle: { zh: '闲置', en: 'Idle' },
  talks: { zh: '在谈', en: 'In talks' },
  building: { zh: '在建', en: 'Under construction' },
  taken: { zh: '已用', en: 'In use' },
  reserved: { zh: '预留', en: 'Reserved' },
} as const;
export type ParcelStatus = keyof typeof parcelStatuses;

export const priceUnits = {
  perMu: { zh: '万元/亩', en: '¥10k per mu' },
  perMonth: { zh: '元/㎡·月', en: '¥ per m² a month' },
} as const;
