// All that is published in one JSON file, and the Data Package that describes the tables.
import { loadSite } from '../../build/load-site.ts';
import { describeExport, exportJson } from '../../core/model/export-package.ts';

export const getStaticPaths = () => [{ params: { file: 'liantu' }, props: { write: exportJson } }, { params: { file: 'datapackage' }, props: { write: describeExport } }];

export const GET = async ({ props: { write } }: { props: { write: typeof exportJson | typeof describeExport } }): Promise<Response> => {
  const { atlas } = await loadSite();
  return new Response(`${JSON.stringify(write(atlas), null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
