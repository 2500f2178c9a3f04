// Stands for the migrations. Arguments: the folder to leave traces in, and what was wished for when it began.
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Client } = require('pg');

const traces = process.argv[2];
const wish = existsSync(join(traces, 'migrate.wish')) ? readFileSync(join(traces, 'migrate.wish'), 'utf8') : '';

async function main() {
  appendFileSync(join(traces, 'migrations.log'), `demo ${process.env.KRING_LOAD_DEMO}\n`);
  if (wish === 'fail') {
    throw new Error('the third migration does not fit');
  }
  if (wish === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  for (const [name, url] of Object.entries(JSON.parse(process.env.KRING_OWNER_URLS))) {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE IF NOT EXISTS kept (id int)');
    await client.end();
    console.log(`${name}: migrated`);
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
