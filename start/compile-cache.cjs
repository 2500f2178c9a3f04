// Keeps what V8 made of the sources, and which file each `require` meant, so that the next start need not find that out
// again: for the libraries it uses, that is two fifths of what a process of the hub does until it serves. Preloaded
// (node --require), before anything else.
//
// Node 22 brings the first half itself (module.enableCompileCache); what follows below is for Node 20. A cache that is
// missing, unfit or not writable costs nothing but the time it would have saved.
'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/** Beside what the build keeps: whoever can write there can write dist/ too. */
const ROOT = path.join(__dirname, '..');
const FOLDER = path.join(ROOT, '.cache', 'compiled');
/** After the last new module, for the process to serve first; what was compiled on the way is then kept too. */
const QUIET_MS = 2_000;
const SCRIPTS_AT_ONCE = 20;

if (Module.enableCompileCache) {
  Module.enableCompileCache(FOLDER);
  setTimeout(() => Module.flushCompileCache?.(), QUIET_MS).unref();
} else {
  compileWithCache();
}

function digest(content) {
  return createHash('sha1').update(content).digest('base64url');
}

/** Changes whenever something is installed or built: only then can a `require` come to mean another file. */
function stateOfFiles() {
  try {
    const { mtimeMs, size } = fs.statSync(path.join(ROOT, 'node_modules', '.package-lock.json'));
    return `${mtimeMs} ${size} ${fs.readFileSync(path.join(ROOT, '.cache', 'built'), 'utf8')}`;
  } catch {
    return undefined;
  }
}

function compileWithCache() {
  const program = [process.argv[1], process.versions.v8, process.arch, ...process.execArgv].join('\0');
  const file = path.join(FOLDER, `${digest(program)}.bin`);
  const state = stateOfFiles();
  const { scripts: kept, resolved } = read(file, state);
  const scripts = new Map();
  let unkept = false;
  let timer;

  const keepNow = () => {
    if (unkept) {
      unkept = false;
      const work = gather(scripts, state, resolved);
      let step = work.next();
      while (!step.done) step = work.next();
      write(file, step.value);
    }
  };
  /** A few scripts at a time: the process serves meanwhile. */
  const keepSoon = async () => {
    const work = gather(scripts, state, resolved);
    let step = work.next();
    while (!step.done) {
      await new Promise((resolve) => setImmediate(resolve));
      step = work.next();
    }
    unkept = false;
    write(file, step.value);
  };

  const resolve = Module._resolveFilename;
  Module._resolveFilename = function resolveFilename(request, parent, isMain, options) {
    if (state === undefined || !parent?.filename || options) {
      return resolve.call(this, request, parent, isMain, options);
    }
    const question = `${path.dirname(parent.filename)}\0${request}`;
    let answer = resolved.get(question);
    if (answer === undefined) {
      answer = resolve.call(this, request, parent, isMain, options);
      if (path.isAbsolute(answer)) {
        resolved.set(question, answer);
      }
    }
    return answer;
  };

  const original = Module.prototype._compile;
  Module.prototype._compile = function compile(content, filename, format) {
    // A script that is run this way cannot import() without what Node still calls experimental.
    if (format === 'module' || /\bimport\b[^'"\n]*\(/.test(content)) {
      return original.call(this, content, filename, format);
    }
    const source = digest(content); // V8 itself only looks at the length
    const known = kept.get(filename);
    const cachedData = known?.source === source ? known.data : undefined;
    let script;
    try {
      script = new vm.Script(Module.wrap(content.replace(/^#!.*/, '')), {
        filename,
        columnOffset: -Module.wrapper[0].length,
        cachedData,
      });
    } catch {
      return original.call(this, content, filename, format); // says it as Node says it, or finds an ES module
    }
    if (cachedData === undefined || script.cachedDataRejected) {
      unkept = true;
      clearTimeout(timer);
      timer = setTimeout(keepSoon, QUIET_MS).unref();
    }
    scripts.set(filename, { source, script });
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, filename, path.dirname(filename));
  };
  process.once('exit', keepNow);
}

/** What a module is given as `require`. */
function requireOf(module) {
  const require = (id) => module.require(id);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return require;
}

// A file is: length of the index, index as JSON, then the data of the scripts in its order.

function read(file, state) {
  const scripts = new Map();
  let resolved = [];
  try {
    const content = fs.readFileSync(file);
    const indexEnd = 4 + content.readUInt32LE(0);
    const index = JSON.parse(content.subarray(4, indexEnd).toString('utf8'));
    let offset = indexEnd;
    for (const [filename, source, length] of index.scripts) {
      scripts.set(filename, { source, data: content.subarray(offset, offset + length) });
      offset += length;
    }
    if (index.state === state) {
      resolved = index.resolved;
    }
  } catch {
    scripts.clear();
  }
  return { scripts, resolved: new Map(resolved) };
}

function* gather(scripts, state, resolved) {
  const entries = [];
  const data = [];
  for (const [filename, { source, script }] of [...scripts]) {
    const cached = script.createCachedData();
    entries.push([filename, source, cached.length]);
    data.push(cached);
    if (data.length % SCRIPTS_AT_ONCE === 0) yield;
  }
  const index = Buffer.from(JSON.stringify({ state, resolved: [...resolved], scripts: entries }));
  const indexLength = Buffer.alloc(4);
  indexLength.writeUInt32LE(index.length);
  return Buffer.concat([indexLength, index, ...data]);
}

function write(file, content) {
  try {
    fs.mkdirSync(FOLDER, { recursive: true });
    const draft = `${file}.${process.pid}`;
    const descriptor = fs.openSync(draft, 'w', 0o600);
    try {
      fs.writeSync(descriptor, content);
      fs.fsyncSync(descriptor); // a power cut must not leave a file that has its name but not its content
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(draft, file);
  } catch {
    // then every start compiles
  }
}
