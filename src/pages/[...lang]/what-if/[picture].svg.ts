// The pictures that what-if changes before the reader's eyes, each as a file: the graph of every chain, wide and tall, and the plan of every park.
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawChainPictures } from '../../../build/draw-chain-pictures.ts';
import { drawLandingPlan, parksWithPlan } from '../../../build/draw-landing-plan.ts';
import { loadSite } from '../../../build/load-site.ts';
import { writeMarkup, type DrawnElement } from '../../../core/draw/element.ts';
import { listAt } from '../../../core/model/atlas.ts';
import { inBothLanguages, type Language } from '../../../i18n/language.ts';

type Shape = 'wide' | 'tall' | 'plan';
interface Props { readonly language: Language; readonly code: string; readonly shape: Shape }

export const getStaticPaths = (async () => {
  const { atlas } = await loadSite();
  const pictures = [...atlas.chains.filter(({ code }) => listAt(atlas.index.linksOfChain, code).length > 0).flatMap(({ code }) => [{ code, shape: 'wide' }, { code, shape: 'tall' }] as const), ...parksWithPlan(atlas).map(({ code }) => ({ code, shape: 'plan' }) as const)];
  return inBothLanguages(pictures.map(({ code, shape }) => ({ params: { picture: `${code}-${shape}` }, props: { code, shape } })));
}) satisfies GetStaticPaths;

async function draw({ language, code, shape }: Props): Promise<DrawnElement | undefined> {
  const { atlas, analysis } = await loadSite();
  const park = atlas.index.park.get(code);
  if (shape === 'plan') return park === undefined ? undefined : drawLandingPlan(language, analysis, park);
  const chain = atlas.index.chain.get(code);
  return chain === undefined ? undefined : (await drawChainPictures(language, analysis, chain)).find(picture => picture.shape === shape)?.drawn;
}

export const GET: APIRoute<Props> = async ({ props }) => {
  const drawn = await draw(props);
  const text = drawn === undefined ? '' : writeMarkup({ ...drawn, attributes: { xmlns: 'http://www.w3.org/2000/svg', ...drawn.attributes } });
  return new Response(text, { headers: { 'content-type': 'image/svg+xml' } });
};
