const { sep } = require('node:path');
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Stands for the realm the worker runs in, where jest asks for another to compile test files for. */
const ownRealm = {};
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  parsingContext === ownRealm ? compiledOnce(code, parameters, options) : compileFunction(code, parameters, { parsingContext, ...options });

/**
 * Jest runs its own modules anew for each test file, and each run makes its state anew; what they were compiled to is the
 * same each time, and only what is kept of it grows warm.
 */
const compiled = new Map();
function compiledOnce(code, parameters, options) {
  const { filename } = options;
  if (!filename.includes(`${sep}node_modules${sep}`)) return compileFunction(code, parameters, options);
  const known = compiled.get(filename);
  if (known?.code === code && known.parameters === parameters.join()) return known.run;
  const run = compileFunction(code, parameters, options);
  compiled.set(filename, { code, parameters: parameters.join(), run });
  return run;
}

/** A stack of a hundred calls, as jest asks for, costs more than what it is of; ten are Node’s own. */
const STACK_TRACE_LIMIT = 20;

/**
 * Test files run in the realm of their worker, so that what one of them loaded can serve the next (shared-modules-runtime):
 * across realms an Error or a Date of the one is none of the other.
 */
module.exports = class OneRealmEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #exit = process.exit;

  async setup() {
    Error.stackTraceLimit = STACK_TRACE_LIMIT;
  }

  async teardown() {
    process.exit = this.#exit;
  }

  getVmContext() {
    return ownRealm;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};
