import type { DataSource } from 'typeorm';

/** Statements that would change the database to match the entities; empty when entities and migrations agree. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map((q) => q.query);
}
