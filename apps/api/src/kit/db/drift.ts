import type { DataSource } from 'typeorm';

/** Statements that would make the database what the entities say; empty when entities and migrations agree. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map((q) => q.query);
}
