import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, parse, validate } from 'graphql';
import { DEMO_IDENTITIES } from '../shared/demo-identities';
import { exampleOperations } from '../start/operations';
import { readWishes } from './support/wishes';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs', 'wishes.md'), 'utf8');
const wishes = readWishes(root);
const operations = new Map(exampleOperations(root).map((each) => [each.name, each]));
const schema = buildASTSchema(parse(readFileSync(join(root, 'schema', 'api.graphql'), 'utf8')), { assumeValidSDL: true });

describe('docs/wishes.md', () => {
  it('has each of the 27 wishes, once and in order', () => {
    expect(wishes.map(({ id }) => id)).toEqual(Array.from({ length: 27 }, (_, index) => `N-${String(index + 1).padStart(2, '0')}`));
    expect(page.split('\n').filter((line) => /^\|\s*N-/.test(line))).toHaveLength(wishes.length);
  });

  it.each(wishes.map((wish) => [wish.id, wish] as const))('%s has an operation that the graph can answer and that its asker can try', (_id, wish) => {
    const { operation, identity, shows, beyond } = wish;
    // What software leaves to people is said of each.
    expect(beyond.length).toBeGreaterThan(10);
    if (operation === null) {
      // A reason that somebody can hold us to.
      expect(beyond).toMatch(/^not yet: .{40,}/);
      return;
    }
    const found = operations.get(operation);
    expect([operation, found !== undefined]).toEqual([operation, true]);
    expect(validate(schema, parse(found!.text))).toEqual([]);
    expect(['anonymous', ...DEMO_IDENTITIES.map(({ key }) => key)]).toContain(identity);
    expect(found!.tries.map((attempt) => attempt.identity)).toContain(identity);
    expect(shows.length).toBeGreaterThan(0);
  });

  it('is answered for all but what is said not to be', () => {
    expect(wishes.filter(({ operation }) => operation === null).map(({ id }) => id)).toEqual([]);
  });
});
