import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ANONYMOUS } from '../../consent/actor';
import type { Actor } from '../../consent/actor';
import type { Request } from '../../consent/decide';
import { NO_FACTS } from '../../consent/facts';
import type { Facts } from '../../consent/facts';
import { defaultPurpose } from '../../consent/purposes';
import type { RowScope } from '../../consent/rows';
import {
  ACTIONS,
  BUNDLES,
  CATEGORIES,
  DANGER_LEVELS,
  JURISDICTIONS,
  LAYERS,
  LEGAL_GROUNDS,
  MANDATE_KINDS,
  MANDATE_MODES,
  MOMENTS,
  OUTCOMES,
  PROFESSIONS,
  PURPOSES,
  RELATION_KINDS,
  ROLES,
} from '../../consent/vocabulary';
import type { Layer, Outcome } from '../../consent/vocabulary';
import { DEMO, DEMO_IDENTITIES } from '../../shared/demo-identities';

/**
 * Consent cases are data (cases/*.json), so that a clinician can check them and so that the same ones run against the
 * pure rule and against the whole graph. They name everybody and everything by symbol: a demo identity's key
 * ("jonas-gp"), an organisation or team of the demo ("brug", "brugRehabilitation"), or one of cast.json. A symbol
 * nobody declared is an error: a misspelt grantee would deny for the wrong reason and pass.
 */

const SYMBOL = z.string().regex(/^[a-z][A-Za-z0-9-]*$/);
const INSTANT = z.iso.datetime().transform((text) => new Date(text));
/** What is not about time was recorded and in force long before. */
const LONG_AGO = new Date('2026-01-05T09:00:00.000Z');
/** What must have an end, and is not about it, ends long after. */
const MUCH_LATER = new Date('2027-01-05T09:00:00.000Z');

const recorded = {
  id: SYMBOL,
  from: INSTANT.default(LONG_AGO),
  until: INSTANT.nullable().default(null),
  recordedAt: INSTANT.default(LONG_AGO),
  withdrawnAt: INSTANT.nullable().default(null),
};

const granteeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['PERSON', 'PROFESSIONAL', 'TEAM', 'ORGANISATION']), ref: SYMBOL }),
  z.strictObject({ kind: z.literal('CARE_NETWORK'), relationKinds: z.array(z.enum(RELATION_KINDS)).min(1) }),
  z.strictObject({ kind: z.enum(['ALL_MEMBERS', 'EVERYONE']) }),
]);

const scope = {
  /** Absent: the person asked about. */
  person: SYMBOL.optional(),
  grantee: granteeSchema,
  categories: z.array(z.enum(CATEGORIES)).default([]),
  bundles: z.array(z.enum(BUNDLES)).default([]),
  heldBy: SYMBOL.nullable().default(null),
  purposes: z.array(z.enum(PURPOSES)).default([]),
  actions: z.array(z.enum(ACTIONS)).default(['READ']),
};

const relationSchema = z.strictObject({
  ...recorded,
  person: SYMBOL.optional(),
  kind: z.enum(RELATION_KINDS),
  role: z.enum(ROLES),
  organisation: SYMBOL.nullable().default(null),
  professional: SYMBOL.nullable().default(null),
  team: SYMBOL.nullable().default(null),
  member: SYMBOL.nullable().default(null),
});
const grantSchema = z.strictObject({
  ...recorded,
  ...scope,
  exceptTo: SYMBOL.nullable().default(null),
  notTo: z.array(SYMBOL).default([]),
  notYetTo: z.array(SYMBOL).default([]),
  confirmedAt: INSTANT.nullable().default(null),
});
const refusalSchema = z.strictObject({ ...recorded, ...scope, everything: z.boolean().default(false) });
const rosterSchema = z.strictObject({ ...recorded, team: SYMBOL, organisation: SYMBOL, professional: SYMBOL });
const retentionSchema = z.strictObject({
  ...recorded,
  person: SYMBOL.optional(),
  organisation: SYMBOL,
  custodian: SYMBOL,
  categories: z.array(z.enum(CATEGORIES)),
});

const namedCategories = z.array(z.enum(CATEGORIES)).default([]);
const mandateSchema = z.strictObject({
  ...recorded,
  until: INSTANT.nullable().default(MUCH_LATER),
  person: SYMBOL.optional(),
  holder: SYMBOL,
  kind: z.enum(MANDATE_KINDS),
  mode: z.enum(MANDATE_MODES),
  jurisdiction: z.enum(JURISDICTIONS).default('BE'),
  categories: namedCategories,
  moments: z.array(z.enum(MOMENTS)).default([]),
});
const incapacitySchema = z.strictObject({ ...recorded, person: SYMBOL.optional(), categories: namedCategories });
const recipientSchema = z.strictObject({ kind: z.enum(['PERSON', 'PROFESSIONAL', 'TEAM', 'ORGANISATION']), ref: SYMBOL });
const overrideSchema = z.strictObject({
  ...recorded,
  until: INSTANT.nullable().default(MUCH_LATER),
  person: SYMBOL.optional(),
  ground: z.enum(LEGAL_GROUNDS),
  danger: z.enum(DANGER_LEVELS),
  recipient: recipientSchema,
  categories: namedCategories,
});
const activationSchema = z.strictObject({
  ...recorded,
  until: INSTANT.nullable().default(MUCH_LATER),
  person: SYMBOL.optional(),
  recipients: z.array(recipientSchema).min(1),
  categories: namedCategories,
});
const silenceSchema = z.strictObject({ ...recorded, person: SYMBOL.optional(), grantee: granteeSchema, categories: namedCategories });
const contextConsentSchema = z.strictObject({
  ...recorded,
  person: SYMBOL.optional(),
  contextPerson: SYMBOL,
  categories: namedCategories,
});

/** Every kind of fact, as a case writes it. */
const FACT_SCHEMAS = {
  relations: relationSchema,
  grants: grantSchema,
  refusals: refusalSchema,
  rosters: rosterSchema,
  retentions: retentionSchema,
  mandates: mandateSchema,
  incapacities: incapacitySchema,
  overrides: overrideSchema,
  activations: activationSchema,
  silences: silenceSchema,
  contextConsents: contextConsentSchema,
};
type FactKind = keyof typeof FACT_SCHEMAS;
const FACT_KINDS = Object.keys(FACT_SCHEMAS) as FactKind[];
type Written<K extends FactKind> = z.infer<(typeof FACT_SCHEMAS)[K]>;

/** Facts that several cases of a file have in common, written once. */
const givenSchema = z.strictObject(
  Object.fromEntries(FACT_KINDS.map((kind) => [kind, z.array(FACT_SCHEMAS[kind]).default([])])),
) as unknown as z.ZodType<WrittenFacts>;

/** The facts of one case, each in full or by the id of one that the file gives. */
const factsSchema = z.strictObject(
  Object.fromEntries(FACT_KINDS.map((kind) => [kind, z.array(z.union([SYMBOL, FACT_SCHEMAS[kind]])).default([])])),
) as unknown as z.ZodType<{ readonly [K in FactKind]: readonly (string | Written<K>)[] }>;

const rowsSchema = z.strictObject({
  everything: z.boolean(),
  heldBy: z.array(SYMBOL).default([]),
  notHeldBy: z.array(SYMBOL).default([]),
  ownSubjects: z.array(SYMBOL).default([]),
  onlyAbout: z.array(SYMBOL).optional(),
});

const caseSchema = z.strictObject({
  id: SYMBOL,
  description: z.string().min(10),
  why: z.string().min(10),
  facts: factsSchema,
  request: z.strictObject({
    actor: SYMBOL,
    person: SYMBOL,
    /** Absent: the actor's usual one. */
    purpose: z.enum(PURPOSES).optional(),
    action: z.enum(ACTIONS).default('READ'),
    category: z.enum(CATEGORIES),
    /** For whom the actor says to act. */
    actingFor: SYMBOL.optional(),
    /** Absent: the question is about the whole category. */
    record: z
      .strictObject({ heldBy: SYMBOL, author: SYMBOL, parties: z.array(SYMBOL).default([]), inPlaceBy: SYMBOL.optional() })
      .optional(),
  }),
  now: INSTANT,
  expected: z.strictObject({
    outcome: z.enum(OUTCOMES),
    layer: z.enum(LAYERS),
    standing: z.boolean().optional(),
    silent: z.boolean().optional(),
    decidedBy: z.array(SYMBOL).optional(),
    rows: rowsSchema.optional(),
  }),
});

const fileSchema = z.strictObject({
  about: z.string().min(10),
  given: givenSchema.optional(),
  cases: z.array(caseSchema).min(1),
});

const castSchema = z.strictObject({
  about: z.string(),
  organisations: z.array(SYMBOL),
  teams: z.array(SYMBOL),
  actors: z.record(
    SYMBOL,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('PERSON') }),
      z.strictObject({
        kind: z.literal('PROFESSIONAL'),
        organisation: SYMBOL,
        profession: z.enum(PROFESSIONS),
        /** One human being with a second job: the id of that other symbol. */
        sameAs: SYMBOL.optional(),
      }),
      z.strictObject({ kind: z.literal('SERVICE'), organisation: SYMBOL }),
    ]),
  ),
});

type WrittenFacts = { readonly [K in FactKind]: readonly Written<K>[] };

/** A case as it is written, its facts in full: symbols everywhere, nothing resolved. */
export type WrittenCase = Omit<z.infer<typeof caseSchema>, 'facts'> & {
  readonly facts: WrittenFacts;
  readonly file: string;
};

/** A case that can be decided: every symbol is an id. */
export interface ConsentCase {
  readonly id: string;
  readonly description: string;
  readonly why: string;
  readonly file: string;
  readonly facts: Facts;
  readonly request: Request;
  readonly now: Date;
  readonly expected: {
    readonly outcome: Outcome;
    readonly layer: Layer;
    readonly standing?: boolean;
    readonly silent?: boolean;
    readonly decidedBy?: readonly string[];
    readonly rows?: RowScope;
  };
}

/** Says which id stands for a symbol of the cast, or for a fact of the case. */
export type IdOf = (symbol: string, kind: 'CAST' | 'FACT') => string;

const FOLDER = join(__dirname, 'cases');

/** Every case of every file, in the order of the files. Throws when one does not have its form or repeats an id. */
export function loadWrittenCases(folder: string = FOLDER): readonly WrittenCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const cases = files.sort().flatMap((file) => {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) throw new Error(`${file} is not a file of consent cases: ${z.prettifyError(parsed.error)}`);
    const { given = NOTHING_GIVEN, cases: written } = parsed.data;
    return written.map((one) => ({ ...one, file, facts: inFull(one.facts, given) }));
  });
  const repeated = cases.map(({ id }) => id).find((id, index, all) => all.indexOf(id) !== index);
  if (repeated) throw new Error(`two consent cases are called ${repeated}`);
  return cases;
}

const NOTHING_GIVEN: WrittenFacts = NO_FACTS as never;

function inFull(facts: z.infer<typeof factsSchema>, given: WrittenFacts): WrittenFacts {
  const full = <Fact extends { id: string }>(written: readonly (string | Fact)[], shared: readonly Fact[]): Fact[] =>
    written.map((one) => {
      const fact = typeof one === 'string' ? shared.find(({ id }) => id === one) : one;
      if (fact === undefined) throw new Error(`no fact called ${String(one)} is given in the file`);
      return fact;
    });
  return Object.fromEntries(
    FACT_KINDS.map((kind) => [kind, full(facts[kind] as never, given[kind] as never)]),
  ) as unknown as WrittenFacts;
}

/** Every case with ids for symbols: the demo's where there are, and otherwise fixed ones made from the symbol. */
export function loadCases(idOf: IdOf = demoIdOf): readonly ConsentCase[] {
  return loadWrittenCases().map((written) => resolveCase(written, idOf));
}

/** One case with ids for symbols. A caller that needs a fresh person per case passes an `idOf` of its own. */
export function resolveCase(written: WrittenCase, idOf: IdOf = demoIdOf): ConsentCase {
  const cast = (symbol: string): string => idOf(declared(symbol), 'CAST');
  const castOrNull = (symbol: string | null): string | null => (symbol === null ? null : cast(symbol));
  const fact = (symbol: string): string => idOf(symbol, 'FACT');
  const { request, facts, expected } = written;
  const person = cast(request.person);
  const about = (symbol: string | undefined): string => (symbol === undefined ? person : cast(symbol));
  const scopeOf = (one: WrittenFacts['grants'][number] | WrittenFacts['refusals'][number]) => ({
    person: about(one.person),
    grantee: 'ref' in one.grantee ? { ...one.grantee, ref: cast(one.grantee.ref) } : one.grantee,
    heldBy: castOrNull(one.heldBy),
    id: fact(one.id),
  });
  const plain = actorOf(request.actor, idOf);
  const actor =
    plain.kind === 'PERSON' && request.actingFor !== undefined ? { ...plain, actingFor: cast(request.actingFor) } : plain;

  return {
    id: written.id,
    description: written.description,
    why: written.why,
    file: written.file,
    now: written.now,
    request: {
      actor,
      person,
      purpose: request.purpose ?? defaultPurpose(actor),
      action: request.action,
      category: request.category,
      ...(request.record && {
        record: {
          heldBy: cast(request.record.heldBy),
          author: cast(request.record.author),
          parties: request.record.parties.map(cast),
          ...(request.record.inPlaceBy !== undefined && { inPlaceBy: cast(request.record.inPlaceBy) }),
        },
      }),
    },
    facts: {
      relations: facts.relations.map((relation) => ({
        ...relation,
        id: fact(relation.id),
        person: about(relation.person),
        organisation: castOrNull(relation.organisation),
        professional: castOrNull(relation.professional),
        team: castOrNull(relation.team),
        member: castOrNull(relation.member),
      })),
      grants: facts.grants.map((grant) => ({
        ...grant,
        ...scopeOf(grant),
        exceptTo: grant.exceptTo === null ? null : fact(grant.exceptTo),
        notTo: grant.notTo.map(cast),
        notYetTo: grant.notYetTo.map(cast),
      })),
      refusals: facts.refusals.map((refusal) => ({ ...refusal, ...scopeOf(refusal) })),
      rosters: facts.rosters.map((entry) => ({
        ...entry,
        id: fact(entry.id),
        team: cast(entry.team),
        organisation: cast(entry.organisation),
        professional: cast(entry.professional),
      })),
      retentions: facts.retentions.map((duty) => ({
        ...duty,
        id: fact(duty.id),
        person: about(duty.person),
        organisation: cast(duty.organisation),
        custodian: cast(duty.custodian),
      })),
      mandates: facts.mandates.map((mandate) => ({
        ...mandate,
        id: fact(mandate.id),
        person: about(mandate.person),
        holder: cast(mandate.holder),
      })),
      incapacities: facts.incapacities.map((one) => ({ ...one, id: fact(one.id), person: about(one.person) })),
      overrides: facts.overrides.map((override) => ({
        ...override,
        id: fact(override.id),
        person: about(override.person),
        recipient: { ...override.recipient, ref: cast(override.recipient.ref) },
      })),
      activations: facts.activations.map((activation) => ({
        ...activation,
        id: fact(activation.id),
        person: about(activation.person),
        recipients: activation.recipients.map((recipient) => ({ ...recipient, ref: cast(recipient.ref) })),
      })),
      silences: facts.silences.map((silence) => ({
        ...silence,
        id: fact(silence.id),
        person: about(silence.person),
        grantee: 'ref' in silence.grantee ? { ...silence.grantee, ref: cast(silence.grantee.ref) } : silence.grantee,
      })),
      contextConsents: facts.contextConsents.map((yes) => ({
        ...yes,
        id: fact(yes.id),
        person: about(yes.person),
        contextPerson: cast(yes.contextPerson),
      })),
    },
    expected: {
      outcome: expected.outcome,
      layer: expected.layer,
      ...(expected.standing !== undefined && { standing: expected.standing }),
      ...(expected.silent !== undefined && { silent: expected.silent }),
      ...(expected.decidedBy && { decidedBy: expected.decidedBy.map(fact).sort() }),
      ...(expected.rows && {
        rows: {
          everything: expected.rows.everything,
          heldBy: expected.rows.heldBy.map(cast).sort(),
          notHeldBy: expected.rows.notHeldBy.map(cast).sort(),
          ownSubjects: expected.rows.ownSubjects.map(cast).sort(),
          ...(expected.rows.onlyAbout && { onlyAbout: expected.rows.onlyAbout.map(cast).sort() }),
        },
      }),
    },
  };
}

const CAST = castSchema.parse(JSON.parse(readFileSync(join(__dirname, 'cast.json'), 'utf8')));
const IDENTITIES = new Map(DEMO_IDENTITIES.map(({ key, actor }) => [key, actor]));
const PLACES = new Map<string, string>([...Object.entries(DEMO.organisations), ...Object.entries(DEMO.teams)]);
const SYMBOL_OF_PLACE = new Map([...PLACES].map(([symbol, id]) => [id, symbol]));
const REPEATED = [...Object.keys(CAST.actors), ...CAST.organisations, ...CAST.teams].filter(
  (symbol) => IDENTITIES.has(symbol) || PLACES.has(symbol),
);
// Whoever came later would silently be the other, and cases would be decided about somebody they do not mean.
if (REPEATED.length > 0) throw new Error(`the cast declares what the demo has already: ${REPEATED.join(', ')}`);
const DECLARED = new Set([
  ...IDENTITIES.keys(),
  ...PLACES.keys(),
  ...CAST.organisations,
  ...CAST.teams,
  ...Object.keys(CAST.actors),
]);

/** The demo's id where the demo has the symbol; otherwise a UUIDv4 that is always the same for it. */
export const demoIdOf: IdOf = (symbol, kind) =>
  (kind === 'CAST' ? (IDENTITIES.get(symbol)?.id ?? PLACES.get(symbol)) : undefined) ?? uuidOf(`${kind}:${symbol}`);

/** Who asks, as a verified token would say it. */
export function actorOf(symbol: string, idOf: IdOf = demoIdOf): Actor {
  if (symbol === 'anonymous') return ANONYMOUS;
  const place = (known: string): string => idOf(declared(known), 'CAST');

  const identity = IDENTITIES.get(symbol);
  if (identity) {
    const id = idOf(symbol, 'CAST');
    if (identity.kind === 'PERSON') return { ...identity, id };
    const here = (known: string): string => place(SYMBOL_OF_PLACE.get(known) ?? known);
    const organisation = here(identity.organisation);
    if (identity.kind !== 'PROFESSIONAL' || identity.team === undefined) return { ...identity, id, organisation };
    return { ...identity, id, organisation, team: here(identity.team) };
  }

  const extra = CAST.actors[declared(symbol)];
  if (extra === undefined) throw new Error(`${symbol} is an organisation or team, and nobody who can ask`);
  if (extra.kind === 'PERSON') return { kind: 'PERSON', id: idOf(symbol, 'CAST') };
  const organisation = place(extra.organisation);
  if (extra.kind === 'SERVICE') return { kind: 'SERVICE', id: idOf(symbol, 'CAST'), organisation };
  const id = idOf(declared(extra.sameAs ?? symbol), 'CAST');
  return { kind: 'PROFESSIONAL', id, organisation, profession: extra.profession };
}

function declared(symbol: string): string {
  if (!DECLARED.has(symbol)) throw new Error(`nobody is called ${symbol}: not in the demo and not in cast.json`);
  return symbol;
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}
