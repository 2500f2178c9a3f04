const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Stands for the realm the worker runs in, where jest asks for another to compile test files for. */
const ownRealm = {};
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(code, parameters, parsingContext === ownRealm ? options : { parsingContext, ...options });

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

  async setup() {}

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
