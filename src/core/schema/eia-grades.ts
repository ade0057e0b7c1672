// Categories of environmental impact assessment, the lightest first. Apart from the columns, so that a browser can have them alone.

export const eiaGrades = {
  form: { zh: '登记表', en: 'EIA registration form' },
  table: { zh: '报告表', en: 'EIA report form' },
  book: { zh: '报告书', en: 'full EIA report' },
} as const;
