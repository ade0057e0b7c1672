// How a company's name gets short enough for a map.

const legal = /(?:(?:股份|集团)?有限(?:责任)?公司|集团公司|股份公司|集团|专业合作社(?:联合社)?|农民合作社|合作社|,?\s*(?:Co\.,?\s*Ltd\.?|Ltd\.?|Inc\.?|Group|Corporation|Corp\.?))$/u;

/** A company's name without its county in front and its legal form behind; never shorter than two characters. */
export function shortenName(name: string, county: string | undefined): string {
  const place = (county ?? '').replace(/[县市区]$/u, '');
  const cut = (text: string, shorter: string): string => ([...shorter].length >= 2 ? shorter : text);
  const bare = cut(name, name.replace(legal, '').trim());
  if (place === '' || !bare.startsWith(place)) return bare;
  return cut(bare, bare.slice(place.length).replace(/^[县市区]/u, ''));
}
