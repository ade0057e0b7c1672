// The published tables as CSV, as a planner's own are written.
import { loadSite } from '../../build/load-site.ts';
import { exportedTables, exportTable } from '../../core/model/export-table.ts';
import { writeTable } from '../../io/write-csv.ts';

type Props = { readonly name: ReturnType<typeof exportedTables>[number] };

export async function getStaticPaths() {
  const { atlas } = await loadSite();
  return exportedTables(atlas).map(name => ({ params: { table: name }, props: { name } }));
}

export const GET = async ({ props: { name } }: { props: Props }): Promise<Response> => {
  const { atlas } = await loadSite();
  return new Response(writeTable(exportTable(atlas, name)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
