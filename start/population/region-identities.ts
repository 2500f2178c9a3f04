import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { regionCastFile } from '../../shared/demo-issuer';
import type { RegionIdentity } from '../../shared/demo-issuer';
import { housesOf } from './cast';
import type { Cast, Worker } from './cast';
import { lifeOf } from './life';

/** How many of the first persons have their own token, each with everybody around them. */
const PERSONS = 3;

const asWorker = (key: string, worker: Worker, team?: string): RegionIdentity => ({
  key,
  actor: {
    ...{ kind: 'PROFESSIONAL', id: worker.id, organisation: worker.organisation, profession: worker.profession },
    ...(team !== undefined && { team }),
  },
});

/** For whom the demo issuer makes tokens: the first persons of the region, who is around them, and a stranger to them. */
export function regionIdentities(cast: Cast): readonly RegionIdentity[] {
  const persons = Array.from({ length: Math.min(PERSONS, cast.region.persons) }, (_, nth) => lifeOf(cast, nth));
  const around = persons.flatMap((life, nth): RegionIdentity[] => {
    const workers = { doctor: life.doctor, lead: life.lead, psychologist: life.psychologist, coach: life.coach };
    return [
      { key: `person-${nth}`, actor: { kind: 'PERSON', id: life.id } },
      ...Object.entries(workers).flatMap(([role, worker]) => (worker ? [asWorker(`person-${nth}-${role}`, worker)] : [])),
      ...(life.relatives?.[0] ? [{ key: `person-${nth}-relative`, actor: { kind: 'PERSON', id: life.relatives[0].id } as const }] : []),
    ];
  });
  const { doctors, leads, teams } = cast.zones.at(-1)!;
  const theirs = new Set(persons.map(({ doctor }) => doctor?.id));
  const stranger = doctors.findLast(({ id }) => !theirs.has(id));
  return [
    ...around,
    asWorker('lead', leads[0]!),
    asWorker('team-worker', teams[0]!.workers[0]!, teams[0]!.id),
    ...(stranger ? [asWorker('stranger', stranger)] : []),
  ].map((identity) => ({ ...identity, key: `region-${identity.key}` }));
}

/** Leaves with the demo issuer who works in the region, so that it may vouch for them from the next start on. */
export function leaveWithIssuer(issuerDir: string, cast: Cast): void {
  mkdirSync(issuerDir, { recursive: true, mode: 0o700 });
  const organisations = cast.zones.flatMap((zone) => housesOf(zone).map(({ id }) => id));
  const file = regionCastFile(issuerDir);
  writeFileSync(`${file}.draft`, JSON.stringify({ organisations, identities: regionIdentities(cast) }), { mode: 0o600 });
  renameSync(`${file}.draft`, file);
}
