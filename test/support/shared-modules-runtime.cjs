const { createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');
require('./typescript-register.cjs');

const resolvers = new Map();
function requireFrom(from) {
  if (!resolvers.has(from)) resolvers.set(from, createRequire(from));
  return resolvers.get(from);
}

/**
 * A worker loads each module once and not once for every test file: to load the hub takes longer than to start it. Only
 * the test files themselves are loaded by jest. What a module keeps for itself therefore outlives a test file, as it
 * outlives a request in a running hub; nothing in the house may hang on its being new.
 */
module.exports = class SharedModulesRuntime extends Runtime {
  requireModuleOrMock(from, moduleName) {
    return moduleName === '@jest/globals' ? super.requireModuleOrMock(from, moduleName) : requireFrom(from)(moduleName);
  }
};
