// Stands for a subgraph or the gateway where only the supervision is tried: serves HTTP, tells what it was given.
// Arguments: its name and the folder to leave traces in. What the test wants of it stands in <name>.wish there.
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');

const name = process.argv[2];
const traces = process.argv[3];
const wishFile = join(traces, `${name}.wish`);
const wish = existsSync(wishFile) ? readFileSync(wishFile, 'utf8') : '';

writeFileSync(join(traces, `${name}.env.json`), JSON.stringify(process.env));
appendFileSync(join(traces, 'starts.log'), `${name} ${process.pid}\n`);

if (wish === 'fail') {
  console.error('a reason to fail');
  process.exit(3);
}
if (wish !== 'deaf') {
  process.on('SIGTERM', () => {
    appendFileSync(join(traces, 'ends.log'), `${name}\n`);
    setTimeout(() => process.exit(0), 20);
  });
} else {
  process.on('SIGTERM', () => undefined);
}
process.on('disconnect', () => process.exit(0));

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const json = wish !== 'html';
    response.writeHead(wish === 'refuse' ? 400 : 200, { 'content-type': json ? 'application/json' : 'text/html' });
    response.end(json ? JSON.stringify({ name, path: request.url, headers: request.headers, body }) : '<html>');
  });
});
server.listen(Number(process.env.PORT), process.env.HOST, () => process.send({ listening: server.address().port }));
