import type { Cast } from './cast';
import { addFirstLineRows } from './first-line-rows';
import { lifeOf } from './life';
import { addMentalHealthRows } from './mental-health-rows';
import { addMunicipalRows } from './municipal-rows';
import { addPersonRows } from './person-rows';
import { RegionRows } from './region-rows';
import { addWorkRows } from './work-rows';

/** Everything that the partners hold of some persons of the region, `from` up to and without `end`. */
export function lifeRows(cast: Cast, from: number, end: number): RegionRows {
  const rows = new RegionRows();
  for (let person = from; person < end; person += 1) {
    const life = lifeOf(cast, person);
    addPersonRows(rows, life);
    addMentalHealthRows(rows, life);
    addFirstLineRows(rows, life);
    addWorkRows(rows, life);
    addMunicipalRows(rows, life);
  }
  return rows;
}
