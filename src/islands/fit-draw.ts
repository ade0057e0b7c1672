// The verdict of 我适合吗 and what stands round it: who makes it here, who would supply and buy, what one more maker would change.

import { traceBalance } from '../core/analysis/brief-trace.ts';
import type { LinkChange } from '../core/analysis/compare-assessments.ts';
import type { FitPartner } from '../core/analysis/fit-product.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { explainLink } from '../i18n/explain.ts';
import { sayBuyer, sayLack, sayShare, sayStand, saySupplier, sayVerdict } from '../i18n/fit-say.ts';
import { formatQuantity } from '../i18n/format.ts';
import { addressOf, langOf, pick } from '../i18n/language.ts';
import { nameIn, stageIn, unitIn } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';
import { drawFirms, drawLack, drawState, linkTo, rowsOf, type Scene } from './fit-parts.ts';

const text = (tag: string, said: string, attributes: Readonly<Record<string, string>> = {}): DrawnElement | false => said !== '' && element(tag, attributes, said);

/** Name, chain, product, verdict, lack, and why. */
export function drawHead(scene: Scene): readonly Drawn[] {
  const { language, words, before, fit } = scene;
  const { link, chain, state, gap, same } = fit;
  const about = addressOf(language, `chains/${link.chain}/#${link.code}`);
  const separator = language === 'zh' ? '、' : ', ';
  const jumps = [['suppliers', words.suppliers], ['buyers', words.buyers], ['places', words.parcels]] as const;
  const said = [
    element('p', { class: 'kicker', 'data-hue': chain?.hue }, element('i', { class: 'chain-dot' }), [chain === undefined ? link.chain : nameIn(language, chain), stageIn(language, link.stage)].join(' · ')),
    element('h2', { tabindex: -1, 'data-key': 'found', lang: langOf(language, link.nameEn) }, nameIn(language, link), ' ', drawState(language, state)),
    element('p', { class: 'product', lang: langOf(language, link.productEn) }, pick(language, link.product, link.productEn)),
    element('p', { class: 'verdict', 'data-state': state }, sayVerdict(language, fit)),
    text('p', sayLack(language, fit), { class: 'lack' }),
    gap === undefined && drawLacking(scene),
    element('p', { class: 'jumps no-print' }, jumps.map(([to, name]) => element('button', { type: 'button', 'data-do': 'go', 'data-to': to }, name))),
  ];
  const why = [
    element('ul', { class: 'reasons' }, explainLink(language, { ...before, seats: [] }, link).map(sentence => element('li', {}, sentence))),
    same.length > 0 && element('p', { class: 'same' }, words.same, ' ', same.flatMap((other, at) => [at > 0 && separator, linkTo(scene, other, `same ${other.code}`)])),
    link.qualifications !== undefined && link.qualifications.length > 0 && element('p', {}, `${words.licences}${wordsOf(language).colon}`, element('span', { lang: language === 'zh' ? undefined : 'zh-CN' }, link.qualifications.join('、'))),
    element('p', { class: 'leads no-print' }, element('a', { href: about }, words.card), gap !== undefined && element('a', { href: addressOf(language, `sheets/gaps/${link.code}/`) }, words.sheet)),
    rowsOf(scene, 'state', () => fit.traces.state),
  ];
  return [element('div', { class: 'said' }, said), element('div', { class: 'why' }, why)];
}

/** Where there is no gap: those that use it and are lacking themselves. */
function drawLacking(scene: Scene): DrawnElement | false {
  const { language, words, fit: { lacking, buyers, state } } = scene;
  if (state === 'unknown' || buyers.length === 0) return false;
  if (lacking.length === 0) return element('p', { class: 'quiet' }, words.lackingNone);
  return element('div', { class: 'lacking' }, element('p', {}, words.lacking),
    element('ul', {}, lacking.map(({ link, state: its, gap }) => element('li', {}, linkTo(scene, link, `lacking ${link.code}`), ' ', drawLack(language, its, sayLack(language, { link, gap }))))));
}

const drawItems = (scene: Scene, { flows }: FitPartner): readonly Drawn[] => flows.flatMap(({ item, itemEn }, at) => [at > 0 ? wordsOf(scene.language).comma : '', element('span', { lang: langOf(scene.language, itemEn) }, pick(scene.language, item, itemEn))]);

function drawPartner(scene: Scene, partner: FitPartner, side: 'from' | 'to', said: readonly string[]): DrawnElement {
  const { link, state, firms, traces } = partner;
  return element('li', { 'data-partner': link.code },
    element('div', { class: 'who' }, linkTo(scene, link, `${side} ${link.code}`), drawState(scene.language, state)),
    element('p', { class: 'item' }, drawItems(scene, partner)),
    element('p', { class: 'figures' }, said.join(wordsOf(scene.language).comma)),
    drawFirms(scene, link, firms), rowsOf(scene, `${side} ${link.code}`, () => traces));
}

export function drawSuppliers(scene: Scene): readonly Drawn[] {
  const { language, words, fit: { suppliers } } = scene;
  return [element('h3', {}, words.suppliers), suppliers.length === 0 ? element('p', { class: 'quiet' }, words.noSuppliers)
    : element('ul', {}, suppliers.map(partner => drawPartner(scene, partner, 'from', saySupplier(language, partner))))];
}

/** Buyers here, and what the world outside wants. */
export function drawBuyers(scene: Scene): readonly Drawn[] {
  const { language, words, fit: { link, buyers, balance } } = scene;
  const outside = balance?.externalDemand ?? { kind: 'unknown' as const };
  return [element('h3', {}, words.buyers), buyers.length === 0 && element('p', { class: 'quiet' }, words.noBuyers),
    element('ul', {}, buyers.map(partner => drawPartner(scene, partner, 'to', [sayBuyer(language, link, partner)])),
      element('li', { class: 'outside' }, element('div', { class: 'who' }, words.outside), element('p', { class: 'figures' }, outside.kind === 'unknown' ? words.outsideUnknown : words.outsideNeeds(formatQuantity(language, outside, unitIn(language, link)))))),
  ].filter(part => part !== false);
}

/** Links with how they stand before and after. */
function drawList(scene: Scene, changes: readonly LinkChange[]): DrawnElement {
  const { language, words } = scene;
  return element('ul', {}, changes.map(({ link, before, after }) => element('li', {},
    linkTo(scene, link, `moved ${link.code}`), ' ', element('span', { class: 'number' }, words.becomes(sayStand(language, link, before), sayStand(language, link, after))))));
}

function drawMoved(scene: Scene, title: string, changes: readonly LinkChange[]): DrawnElement | false {
  return changes.length > 0 && element('div', {}, element('h4', {}, title), drawList(scene, changes));
}

/** What one more maker would change. */
export function drawOutlook(scene: Scene): readonly Drawn[] {
  const { language, words, atlas, fit: { link, outlook, makers, traces } } = scene;
  const { capacity, typical, share, own, uses, wants, others } = outlook;
  const moved = [...uses, ...wants, ...others];
  const size = capacity.kind === 'unknown' ? words.unknownSize : words.atSize(formatQuantity(language, capacity, unitIn(language, link)), typical ? words.typicalSize : words.ownSize);
  const result = [...(share === undefined ? [] : [sayShare(language, share)]), own === undefined ? words.ownNone : words.ownTo(sayStand(language, link, own.before), sayStand(language, link, own.after))];
  return [
    element('h3', {}, words.outlook), element('p', { class: 'size' }, size),
    ...(capacity.kind === 'unknown' ? [] : [element('p', { class: 'result' }, result.join(wordsOf(language).comma))]),
    drawMoved(scene, words.wants, wants), drawMoved(scene, words.uses, uses),
    others.length > 0 && element('details', {}, element('summary', {}, words.others(others.length)), drawList(scene, others)),
    moved.length === 0 && element('p', { class: 'quiet' }, words.noOthers),
    rowsOf(scene, 'outlook', () => [...traces.typical, ...moved.flatMap(each => traceBalance(atlas, each.link))]),
    element('h3', {}, words.makers), makers.length === 0 ? element('p', { class: 'quiet' }, words.nobody) : drawFirms(scene, link, makers) ?? '',
    makers.length > 0 && rowsOf(scene, 'makers', () => traces.makers),
  ].filter(part => part !== false);
}
