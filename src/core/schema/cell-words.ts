// The words that a cell may have for yes, for no and for nothing known: what the reader takes and what Table Schema tells others.

/** In small letters, as they are compared. */
export const yesWords = ['是', 'y', 'yes', 'true', '1', '公开', '√', '✓'] as const;
export const noWords = ['否', 'n', 'no', 'false', '0', '内部', '×'] as const;
/** What stands where nothing is known, the blank cell aside. */
export const missingWords = ['-', '--', '—', '——', '–', '/', '\\', '无数据', '暂无', '不详', '未知', '待定', '待补', 'n/a', 'na', 'null', '#n/a'] as const;
