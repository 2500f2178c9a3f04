import type { ZoneRow } from './zone.table';

type Nested = Pick<ZoneRow, 'code' | 'partOf'>;
type Networked = Nested & Pick<ZoneRow, 'networkCode'>;

/**
 * The zones in which somebody who asks for one zone finds help: that zone, all zones within it, and all larger ones
 * it lies in, since what is there for the larger zone is there for its parts.
 */
export function zonesServing(zone: string, zones: readonly Nested[]): readonly string[] {
  const byCode = new Map(zones.map((each) => [each.code, each]));
  const around = (code: string, seen: readonly string[]): readonly string[] => {
    const larger = byCode.get(code)?.partOf;
    return larger == null || seen.includes(larger) ? seen : around(larger, [...seen, larger]);
  };
  const within = (code: string, seen: readonly string[]): readonly string[] =>
    zones
      .filter((each) => each.partOf === code && !seen.includes(each.code))
      .reduce((found, each) => within(each.code, [...found, each.code]), seen);
  return [...new Set([zone, ...around(zone, [zone]), ...within(zone, [zone])])];
}

/** What a zone lies in, from its network down to itself: NETWORK/code and ZONE/code. Nothing for a zone that is not known. */
export function nodesAround(zone: string, zones: readonly Networked[]): readonly string[] {
  const byCode = new Map(zones.map((each) => [each.code, each]));
  const outward: Networked[] = [];
  for (let at = byCode.get(zone); at !== undefined && !outward.includes(at); at = byCode.get(at.partOf ?? '')) outward.push(at);
  // The nearest that names a network: a larger zone may reach into another.
  const network = outward.find(({ networkCode }) => networkCode !== null)?.networkCode;
  return [...(network == null ? [] : [`NETWORK/${network.toLowerCase()}`]), ...outward.reverse().map(({ code }) => `ZONE/${code.toLowerCase()}`)];
}
