import { z } from 'zod';
import { WAITING_BANDS } from './region-series';

const count = z.int().min(0).max(10_000_000);

/** Numbers of persons; never a key of one. `once`: whom no organisation before it, by key, counts in the same part. */
const partSchema = z.strictObject({ count, once: count }).refine(({ count: all, once }) => once <= all);

/** What one organisation counts of one series at the end of a month. */
export const organisationCountSchema = z.strictObject({
  series: z.string().regex(/^[A-Z][A-Z_]{0,60}$/),
  /** Code of the programme; empty where the series has none. */
  programme: z.string().regex(/^([A-Z][A-Z0-9_]{0,60})?$/),
  organisation: z.uuid(),
  /** Those counted; of a share also the rest. */
  parts: z.array(partSchema).min(1).max(2),
  /** Of those counted, how many wait as long, by band. */
  days: z.array(count).length(WAITING_BANDS.length + 1).nullable(),
  /** What was spent on those counted, in euro cents, of each of them up to BILLING.ofOneAtMostCents; null of other series. */
  cents: z.int().min(0).nullable(),
});
export type OrganisationCount = z.infer<typeof organisationCountSchema>;

/** Where an organisation lies: nodes from the network down to the zone, such as NETWORK/vl-07 and ZONE/elz-12. */
export const placeSchema = z.strictObject({
  organisation: z.uuid(),
  within: z.array(z.string().regex(/^(NETWORK|ZONE)\/[a-z0-9_.-]{1,80}$/)).max(10),
});
export type OrganisationPlace = z.infer<typeof placeSchema>;

/** What a network may spend in a year, and what it told by hand that it spent, as of the end of the month: public, and of nobody. */
export const networkBudgetSchema = z.strictObject({
  /** Node of the cube, such as NETWORK/vl-07. */
  network: z.string().regex(/^NETWORK\/[a-z0-9_.-]{1,80}$/),
  year: z.int().min(2000).max(2999),
  maximumCents: z.int().min(0),
  /** Care, in whole steps of BILLING.stepCents. */
  careByHandCents: z.int().min(0),
  tasksCents: z.int().min(0),
});
export type NetworkBudgetTold = z.infer<typeof networkBudgetSchema>;

/** All that one subgraph has to tell of a month; a later one of the same month replaces it. */
export const regionDeliverySchema = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  counts: z.array(organisationCountSchema).max(50_000),
  places: z.array(placeSchema).max(50_000),
  budgets: z.array(networkBudgetSchema).max(5_000),
});
export type RegionDelivery = z.infer<typeof regionDeliverySchema>;
