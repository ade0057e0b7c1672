// The CSV template of each table.
import { tables } from '../../core/schema/tables.ts';
import type { Table } from '../../core/schema/table.ts';
import { csvTemplate } from '../../io/write-template.ts';

export const getStaticPaths = () => Object.entries(tables).map(([name, table]) => ({ params: { table: name }, props: { table } }));

export const GET = ({ props }: { props: { table: Table } }): Response => new Response(csvTemplate(props.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
