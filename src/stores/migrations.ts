import type Database from 'libsql';

/** Brings the tables of one version to the next. Runs within a transaction that raises the version with it. */
export type Migration = (database: Database.Database) => void;

/**
 * The steps between versions of the tables, the first from version 1 to 2. A step that was released is never changed: stores that
 * have taken it do not take it again.
 */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Takes the steps that a store lacks, in order, each whole or not at all: a process that ends in between goes on at the next start.
 *
 * @param version that the store has, from 1.
 * @returns the version that it has then.
 */
export function migrate(
  database: Database.Database,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): number {
  let reached = version;
  for (const step of migrations.slice(version - 1)) {
    database.exec('BEGIN IMMEDIATE');
    try {
      step(database);
      database.pragma(`user_version = ${reached + 1}`);
      database.exec('COMMIT');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
    reached += 1;
  }
  return reached;
}

/** The version of tables that this program writes. */
export function latestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.length + 1;
}
