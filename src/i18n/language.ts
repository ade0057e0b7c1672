// The two languages of the site: which one a page is in, and where its pages lie.

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Value of <html lang>. */
export const htmlLang: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The route parameter `[...lang]`: Chinese has no prefix. */
export const langParam = (language: Language): string | undefined => (language === 'zh' ? undefined : language);

/** Routes in both languages, with the same other parameters. */
export function inBothLanguages<P extends Readonly<Record<string, string>>, Q>(routes: readonly { readonly params: P; readonly props: Q }[]): { params: P & { lang: string | undefined }; props: Q & { language: Language } }[] {
  return languages.flatMap(language => routes.map(({ params, props }) => ({ params: { ...params, lang: langParam(language) }, props: { ...props, language } })));
}

/** Address of a page: `path` without leading slash, under the site's base. */
export function addressOf(language: Language, path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return `${base}${language === 'zh' ? '' : `${language}/`}${path}`;
}

/**
 * Address of a page on the public web, as QR codes carry it; undefined where the county has named no base address. One that names a host alone
 * is taken to mean the site's place on it, wherever below the host that is.
 */
export function publicAddress(language: Language, baseUrl: string | undefined, path: string): string | undefined {
  if (baseUrl === undefined) return undefined;
  const home = baseUrl.replace(/\/*$/, '/');
  const own = addressOf(language, path);
  return /^[a-z]+:\/\/[^/]+\/$/i.test(home) ? `${home}${own.slice(1)}` : `${home}${language === 'zh' ? '' : `${language}/`}${path}`;
}

/** The English text where there is one and it is wanted, else the Chinese; `lang` says which it is where it differs from the page. */
export function pick(language: Language, zh: string, en: string | undefined): string {
  return language === 'en' && en !== undefined ? en : zh;
}

/** `lang` attribute for a text that has no English: screen readers must change voice. */
export function langOf(language: Language, en: string | undefined): string | undefined {
  return language === 'en' && en === undefined ? 'zh-CN' : undefined;
}
