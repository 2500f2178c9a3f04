import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSchemaFiles } from './compose';

const folder = join(__dirname, '..', '..', 'schema');
for (const [name, content] of composeSchemaFiles()) {
  writeFileSync(join(folder, name), content);
  process.stdout.write(`schema/${name}\n`);
}
