const { join } = require('node:path');

/**
 * What `npm run mutation` runs once for every mutant of the rule: fast and pure tests, without database or hub, each with
 * modules of its own, since a module loaded before has another mutant in it.
 */
const { globalSetup, globalTeardown, runtime, ...base } = require('../../../jest.config.js');

module.exports = {
  ...base,
  rootDir: '../../..',
  testMatch: ['<rootDir>/test/consent/mutation/all-fast.ts'],
  testEnvironment: join(__dirname, 'first-failure-environment.js'),
};
