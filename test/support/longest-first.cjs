const { relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take longest though they are small, the longest first: jest would begin them when one worker has nothing left. */
const LONGEST = require('./longest-first.json');

/** On a machine where the tests never ran jest knows nothing of a file but its size. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const place = ({ path, context, duration }) =>
      duration === undefined ? LONGEST.indexOf(relative(context.config.rootDir, path).split(sep).join('/')) : -1;
    const known = sorted.filter((test) => place(test) >= 0).sort((a, b) => place(a) - place(b));
    return [...known, ...sorted.filter((test) => !known.includes(test))];
  }
};
