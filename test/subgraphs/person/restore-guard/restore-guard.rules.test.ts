import { randomUUID } from 'node:crypto';
import { NO_FACTS } from '../../../../consent/facts';
import { keptEpochs, keptLine, withoutWhatOpens } from '../../../../subgraphs/person/restore-guard/restore-guard.rules';

const [one, other] = [randomUUID(), randomUUID()];

describe('the epochs that are kept outside the database', () => {
  it('come back as they were kept; the highest of each person counts, in whatever order', () => {
    const text = keptLine(one, '3') + keptLine(other, '7') + keptLine(one, '12') + keptLine(one, '4');
    expect(keptEpochs(text)).toEqual(new Map([[one, 12n], [other, 7n]]));
    expect(keptEpochs('')).toEqual(new Map());
  });

  it('survive a last line that a crash cut, and no other that cannot be read', () => {
    const cut = keptLine(other, '7').slice(0, 20);
    expect(keptEpochs(keptLine(one, '3') + cut)).toEqual(new Map([[one, 3n]]));
    for (const broken of ['x\n', '{}\n', `${JSON.stringify({ person: one, epoch: 3 })}\n`, `${JSON.stringify({ person: 'x', epoch: '3' })}\n`, '{"person":\n']) {
      expect(() => keptEpochs(broken + keptLine(one, '3'))).toThrow('line 1');
    }
  });
});

it('on hold nothing opens by a yes, and every no, relation and duty still counts', () => {
  const some = Object.fromEntries(Object.keys(NO_FACTS).map((name) => [name, [name]])) as never as typeof NO_FACTS;
  expect(withoutWhatOpens(some)).toEqual({ ...some, grants: [], mandates: [], overrides: [], activations: [] });
});
