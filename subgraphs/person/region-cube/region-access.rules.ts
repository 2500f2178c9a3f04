import type { Actor } from '../../../consent/actor';
import { REGION_LEVELS, measureOf } from '../../../shared/region-series';
import type { RegionLevel, RegionMeasureCode } from '../../../shared/region-series';

const OF_MANY_ORGANISATIONS = ['ZONE', 'NETWORK', 'REGION'] as const satisfies readonly RegionLevel[];

/**
 * Of which places somebody reads figures. Who coordinates a network and the client panel: of zones and larger. The steward
 * of an organisation: of their own, and of nothing that their own could be subtracted from (ADR 0016). Nobody who has to do with
 * persons in their work: they read those.
 */
export function levelsFor(actor: Actor): readonly RegionLevel[] {
  if (actor.kind === 'PROFESSIONAL') return actor.profession === 'NETWORK_COORDINATOR' ? OF_MANY_ORGANISATIONS : [];
  if (actor.kind !== 'STEWARD') return [];
  return { ORGANISATION: ['ORGANISATION'] as const, PANEL: OF_MANY_ORGANISATIONS, REGION: REGION_LEVELS }[actor.scope];
}

/** The organisation whose figures alone somebody reads; null for whoever reads those of all. */
export function onlyOf(actor: Actor): string | null {
  return actor.kind === 'STEWARD' && actor.scope === 'ORGANISATION' ? actor.organisation : null;
}

/** Why a measure is not told at a level, and the rule that says so; null where it is. */
export function notTold(
  measure: RegionMeasureCode,
  level: RegionLevel,
): { readonly message: string; readonly rule: string | null } | null {
  if (measure === 'I_ROC') {
    return { message: 'I.ROC is filled in together and not made for comparing centres: no figure of it exists.', rule: 'R-051' };
  }
  const { levels } = measureOf(measure);
  if (levels.includes(level === 'ORGANISATION' ? 'ORGANISATION' : 'REGION')) return null;
  return { message: `This measure is for ${levels.join(', ').toLowerCase()}, as table 4.2 has it.`, rule: null };
}
