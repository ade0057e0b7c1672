// The workbook template of each table, and the one of all tables together.
import { tables } from '../../core/schema/tables.ts';
import type { Table } from '../../core/schema/table.ts';
import { templateWords } from '../../i18n/template-words.ts';
import { xlsxOfAll, xlsxTemplate } from '../../io/write-template.ts';

export const getStaticPaths = () => [...Object.entries<Table | undefined>(tables), ['all', undefined] as const].map(([name, table]) => ({ params: { table: name }, props: { table } }));

export async function GET({ props: { table } }: { props: { table: Table | undefined } }): Promise<Response> {
  const bytes = await (table === undefined ? xlsxOfAll(templateWords) : xlsxTemplate(table, templateWords));
  return new Response(bytes, { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } });
}
