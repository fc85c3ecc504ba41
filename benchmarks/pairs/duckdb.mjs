// DuckDB doing R1 to R7 from CSV to CSV: node duckdb.mjs PACKAGES FIGURES.json FOLDER LINES.csv. The rules are in bonus.sql; figures and sentences come from the tool.
// Prints the seconds that DuckDB took, without the start of Node.
import { readFileSync, openSync, readSync, closeSync } from 'node:fs';
import { createRequire } from 'node:module';

const types = { places: 'BIGINT', date_ouverture: 'DATE', date_fin_cej: 'DATE', date_effet_ctg: 'DATE', psej_eaje: 'DECIMAL(18, 2)', places_reference: 'BIGINT' };

function columnsOf(path) {
  const [file, bytes] = [openSync(path), Buffer.alloc(4096)];
  const header = bytes.toString('utf8', 0, readSync(file, bytes)).split('\n')[0];
  closeSync(file);
  return `{${header.split(';').map(name => `'${name}': '${types[name] ?? 'VARCHAR'}'`).join(', ')}}`;
}

const [packages, figures, folder, lines] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${packages}/`)('@duckdb/node-api');
const [territories, places] = [`${folder}/territoires.csv`, `${folder}/places.csv`];
const names = {
  ...JSON.parse(readFileSync(figures, 'utf8')), territories, places, lines,
  territories_columns: columnsOf(territories), places_columns: columnsOf(places),
};
const sql = readFileSync(new URL('bonus.sql', import.meta.url), 'utf8')
  .replace(/\{euros (\w+)\}/g, 'CASE WHEN paye THEN CAST($1 AS DECIMAL(18, 0)) / 100 END::DECIMAL(18, 2)')
  .replace(/\{(\w+)\}/g, (_, name) => String(names[name]).replaceAll(/'/g, name.endsWith('_columns') ? "'" : "''"));
const start = performance.now();
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(sql);
console.log(((performance.now() - start) / 1000).toFixed(3));
