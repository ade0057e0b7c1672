// What a finding says: how grave it is, what is wrong, and what to do about it.

export interface Words {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly suggestion: string;
  /** The same in English where it is written beside the Chinese; all others stand in messages-en.ts. */
  readonly english?: { readonly message: string; readonly suggestion: string };
}
