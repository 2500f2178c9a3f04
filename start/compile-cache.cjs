// Keeps what V8 made of the sources, so that the next start need not compile them again: compiling the libraries it
// uses is a third of what a process of the hub does until it serves. Preloaded (node --require), before anything else.
//
// Node 22 brings this itself (module.enableCompileCache); what follows below does the same for Node 20. A cache that
// is missing, unfit or not writable costs nothing but the time it would have saved.
'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/** Beside what the build keeps: whoever can write there can write dist/ too. */
const FOLDER = path.join(__dirname, '..', '.cache', 'compiled');
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

function compileWithCache() {
  const program = [process.argv[1], process.versions.v8, process.arch, ...process.execArgv].join('\0');
  const file = path.join(FOLDER, `${digest(program)}.bin`);
  const kept = read(file);
  const scripts = new Map();
  let unkept = false;
  let timer;

  const keepNow = () => {
    if (unkept) {
      unkept = false;
      const work = gather(scripts);
      let step = work.next();
      while (!step.done) step = work.next();
      write(file, step.value);
    }
  };
  /** A few scripts at a time: the process serves meanwhile. */
  const keepSoon = async () => {
    const work = gather(scripts);
    let step = work.next();
    while (!step.done) {
      await new Promise((resolve) => setImmediate(resolve));
      step = work.next();
    }
    unkept = false;
    write(file, step.value);
  };

  const original = Module.prototype._compile;
  Module.prototype._compile = function compile(content, filename, format) {
    if (format === 'module') {
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
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
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

// A file is: length of the index, index as JSON, then the data in its order.

function read(file) {
  const kept = new Map();
  try {
    const content = fs.readFileSync(file);
    const indexEnd = 4 + content.readUInt32LE(0);
    let offset = indexEnd;
    for (const [filename, source, length] of JSON.parse(content.subarray(4, indexEnd).toString('utf8'))) {
      kept.set(filename, { source, data: content.subarray(offset, offset + length) });
      offset += length;
    }
  } catch {
    kept.clear();
  }
  return kept;
}

function* gather(scripts) {
  const index = [];
  const data = [];
  for (const [filename, { source, script }] of [...scripts]) {
    const cached = script.createCachedData();
    index.push([filename, source, cached.length]);
    data.push(cached);
    if (data.length % SCRIPTS_AT_ONCE === 0) yield;
  }
  const indexJson = Buffer.from(JSON.stringify(index));
  const indexLength = Buffer.alloc(4);
  indexLength.writeUInt32LE(indexJson.length);
  return Buffer.concat([indexLength, indexJson, ...data]);
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
