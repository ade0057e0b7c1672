// Table Schema of each table, and the Data Package of all of them, for other people's tools.
import { dataPackage, tableSchemaOf } from '../../core/schema/table-schema.ts';
import { tables } from '../../core/schema/tables.ts';
import type { Table } from '../../core/schema/table.ts';

export const getStaticPaths = () => [...Object.entries<Table | undefined>(tables), ['datapackage', undefined] as const].map(([name, table]) => ({ params: { table: name }, props: { table } }));

export const GET = ({ props: { table } }: { props: { table: Table | undefined } }): Response =>
  new Response(`${JSON.stringify(table === undefined ? dataPackage() : tableSchemaOf(table), null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
