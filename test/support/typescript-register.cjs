// Lets a test start a child process from source: node --require <this file> some-file.ts
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const swc = require('@swc/core');
const [, options] = require('../../jest.config.js').transform['^.+\\.(t|j)sx?$'];

// A hub is seven processes of the same sources, and a crash test starts them again and again.
const KEPT = join(__dirname, '..', '..', '.cache', 'from-source');
mkdirSync(KEPT, { recursive: true });
const HOW = JSON.stringify([swc.version, options]);

/** JavaScript of the source, as any process before this one made it of the same text. */
function scriptOf(filename) {
  const source = readFileSync(filename, 'utf8');
  const kept = join(KEPT, `${createHash('sha256').update(`${HOW}\0${filename}\0${source}`).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = swc.transformSync(source, { ...options, filename, sourceMaps: 'inline' });
    // Whole or not at all: another process may read it, and this one may be killed.
    const written = `${kept}.${process.pid}`;
    writeFileSync(written, code);
    renameSync(written, kept);
    return code;
  }
}

require.extensions['.ts'] = (module, filename) => {
  module._compile(scriptOf(filename), filename);
};
