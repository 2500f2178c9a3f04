import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver } from 'type-graphql';
import type { Explanation } from '../../../consent/explain';
import type { Facts, Grantee as GranteeFact, Period, Recorded, Relation } from '../../../consent/facts';
import { KringError } from '../../../shared/errors';
import { decodeId, decodePersonId, decodeReferenceId, isUuid } from '../../../shared/ids';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf, presentAuditLine } from '../access-record/access-record.resolver';
import { AUDITED_CATEGORIES } from '../access-record/access-record.rules';
import type { StewardScope } from '../access-record/access-record.rules';
import { presentGrantee } from '../consent/consent.resolver';
import { Grantee } from '../consent/consent.type';
import type { GranteeKind } from '../consent/consent.type';
import type { PersonContext } from '../person.context';
import { ConsentAsOf, ConsentFact, DecisionReplay, FactKind, ReplayDifference, TurningChange } from './as-of.type';
import { isDecision, liveAt } from './replay.rules';
import { stewardOf } from './stewardship.resolver';
import { Stewardship } from './stewardship.type';

@Resolver(() => Stewardship)
export class AsOfResolver {
  @FieldResolver(() => ConsentAsOf, {
    nullable: true,
    description:
      'What one person had said and who had to do with them at an instant, as recorded by then. For a steward of the region, with an open case about that person.',
  })
  @Consent('CONSENT')
  async consentAsOf(
    @Arg('person', () => ID, { description: 'Key of the person.' }) id: string,
    @Arg('instant', () => GraphQLDateTime, { description: 'The instant (UTC), not after now.' }) instant: Date,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentAsOf> {
    const scope = await stewardOf(context, info);
    const person = decodePersonId(id);
    if (person === undefined) throw new KringError('BAD_USER_INPUT', 'The value of person is not the key of a person.');
    if (instant > context.now) throw new KringError('BAD_USER_INPUT', 'The instant lies after now: nobody knows what will be said.');
    // What somebody allowed to other houses is not for the steward of one house.
    if (scope.organisation !== null) await refuse(person, 'Consent as of an instant is for the steward of a region.', context, info);
    await needCase(scope, person, context, info);
    const facts = await context.stores.asOf.factsAsOf(scope, person, instant);
    await context.stores.accessRecords.recordLook(askerOf(context, info), [person], coordinateOf(info));
    return Object.assign(new ConsentAsOf(), { person: id, instant, facts: presentFacts(facts, instant) });
  }

  @FieldResolver(() => DecisionReplay, {
    nullable: true,
    description:
      'Decides again what a line says was decided: the same question, the facts as recorded by then, the policy version of that day. Over a region with an open case. Null for a line that is not in your scope.',
  })
  @Consent('ACCESS_RECORDS')
  async replay(
    @Arg('accessRecord', () => ID, { description: 'Key of the line.' }) id: string,
    @Arg('at', () => GraphQLDateTime, { description: 'Its instant (UTC), as the line says it.' }) at: Date,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionReplay | null> {
    const scope = await stewardOf(context, info);
    const line = await context.stores.asOf.line(scope, lineKeyOf(id), at);
    if (line === null) {
      await context.stores.accessRecords.recordLook(askerOf(context, info), [], coordinateOf(info));
      return null;
    }
    if (!isDecision(line)) {
      // What kind of line it is was told them all the same.
      const persons = line.person === null ? [] : [line.person];
      await context.stores.accessRecords.recordLook(askerOf(context, info), persons, coordinateOf(info));
      throw new KringError('BAD_USER_INPUT', `This line is a ${line.event}, which is recorded and not decided: there is nothing to replay.`);
    }
    const lens = await context.stores.stewardCases.lens(scope);
    if (!lens.sidesOf(line).isByName) await needCase(scope, line.person!, context, info);
    const { found, differences, explanation } = await context.stores.asOf.replay(scope, line);
    await context.stores.accessRecords.recordLook(askerOf(context, info), [line.person!], coordinateOf(info));
    return Object.assign(new DecisionReplay(), {
      line: presentAuditLine(line, context.languages, lens),
      same: differences.length === 0,
      differences: differences.map((difference) => ReplayDifference[difference]),
      outcome: found?.outcome ?? null,
      layer: found?.layer ?? null,
      ...explained(explanation),
    });
  }
}

async function needCase(scope: StewardScope, person: string, context: PersonContext, info: GraphQLResolveInfo): Promise<void> {
  const lens = await context.stores.stewardCases.lens(scope);
  if (lens.hasCase('PERSON', person)) return;
  await refuse(person, 'This needs an open case about the person; open one with openCase.', context, info);
}

async function refuse(person: string, message: string, context: PersonContext, info: GraphQLResolveInfo): Promise<never> {
  await context.stores.accessRecords.recordDenied(askerOf(context, info), person, coordinateOf(info));
  throw new KringError('FORBIDDEN', message);
}

/** The row of a line, whose key names the person only to who may know them. */
function lineKeyOf(id: string): string {
  const row = decodeId(id);
  const reference = decodeReferenceId(id);
  const key = row?.type === 'AccessRecord' ? row.row : reference?.type === 'AccessRecord' ? reference.key : undefined;
  if (key === undefined || !isUuid(key)) {
    throw new KringError('BAD_USER_INPUT', 'The value of accessRecord is not the key of an AccessRecord; use an id that the graph gave you.');
  }
  return key;
}

function explained(explanation: Explanation | null) {
  if (explanation === null) return { deciding: [], turnedBy: [], cannotTurn: null };
  const { deciding, turning } = explanation;
  const kinds = { ACTIVATION: FactKind.CARD_ACTIVATION, RETENTION: FactKind.RETENTION_DUTY };
  return {
    deciding: deciding.map(({ kind }) => (kind in kinds ? kinds[kind as keyof typeof kinds] : FactKind[kind as 'GRANT'])),
    turnedBy:
      turning.kind === 'EDITS'
        ? turning.alternatives.map((edits) => Object.assign(new TurningChange(), { changes: edits.map(({ kind }) => kind) }))
        : [],
    cannotTurn: turning.kind === 'IMPOSSIBLE' ? turning.because : null,
  };
}

const SILENT_ON: Omit<ConsentFact, 'kind' | 'from' | 'until' | 'recordedAt'> = {
  ...{ grantee: null, categories: [], bundles: [], everything: false, purposes: [], actions: [], heldBy: null },
  ...{ relationKind: null, role: null, legalWord: null },
};

/** Everything live at the instant, by kind. What is not audited at all (C-11) is not said here either. */
function presentFacts(facts: Facts, instant: Date): readonly ConsentFact[] {
  const fact = (kind: FactKind, { from, until, recordedAt }: Period & Recorded, rest: Partial<ConsentFact>): ConsentFact =>
    Object.assign(new ConsentFact(), SILENT_ON, { kind, from, until, recordedAt }, rest);
  const live = <Fact extends Period & Recorded>(list: readonly Fact[]): readonly Fact[] => liveAt(list, instant);
  const said = (each: Facts['grants'][number] | Facts['refusals'][number]) => ({
    ...{ grantee: granteeShown(each.grantee), categories: each.categories, bundles: each.bundles, purposes: each.purposes },
    ...{ actions: each.actions, heldBy: each.heldBy === null ? null : organisationReference(each.heldBy) },
  });
  const to = (kind: 'PERSON' | 'PROFESSIONAL' | 'TEAM' | 'ORGANISATION', ref: string) => ({ grantee: granteeShown({ kind, ref }) });
  const all = [
    ...live(facts.grants).map((each) => fact(FactKind.GRANT, each, said(each))),
    ...live(facts.refusals).map((each) => fact(FactKind.REFUSAL, each, { ...said(each), everything: each.everything })),
    ...live(facts.relations).map((each) =>
      fact(FactKind.RELATION, each, { grantee: granteeShown(holderOf(each)), relationKind: each.kind, role: each.role }),
    ),
    ...live(facts.retentions).map((each) =>
      fact(FactKind.RETENTION_DUTY, each, { ...to('PROFESSIONAL', each.custodian), categories: each.categories }),
    ),
    ...live(facts.mandates).map((each) =>
      fact(FactKind.MANDATE, each, { ...to('PERSON', each.holder), categories: each.categories, legalWord: each.kind }),
    ),
    ...live(facts.incapacities).map((each) => fact(FactKind.INCAPACITY, each, { categories: each.categories })),
    ...live(facts.overrides).map((each) =>
      fact(FactKind.OVERRIDE, each, {
        ...to(each.recipient.kind, each.recipient.ref),
        ...{ categories: each.categories, legalWord: `${each.ground} ${each.danger}` },
      }),
    ),
    ...live(facts.activations).flatMap((each) =>
      each.recipients.map(({ kind, ref }) => fact(FactKind.CARD_ACTIVATION, each, { ...to(kind, ref), categories: each.categories })),
    ),
    ...live(facts.silences).map((each) =>
      fact(FactKind.SILENCE, each, { grantee: granteeShown(each.grantee), categories: each.categories }),
    ),
    ...live(facts.contextConsents).map((each) =>
      fact(FactKind.CONTEXT_CONSENT, each, { ...to('PERSON', each.contextPerson), categories: each.categories }),
    ),
  ];
  return all.flatMap((each) => {
    const categories = each.categories.filter((category) => AUDITED_CATEGORIES.includes(category));
    return each.categories.length > 0 && categories.length === 0 && each.bundles.length === 0
      ? []
      : [Object.assign(each, { categories })];
  });
}

function holderOf({ professional, team, member, organisation }: Relation): GranteeFact {
  if (member !== null) return { kind: 'PERSON', ref: member };
  if (professional !== null) return { kind: 'PROFESSIONAL', ref: professional };
  return team !== null ? { kind: 'TEAM', ref: team } : { kind: 'ORGANISATION', ref: organisation! };
}


function granteeShown(grantee: GranteeFact): Grantee {
  const { kind, ...party } = presentGrantee(grantee);
  return Object.assign(new Grantee(), { kind: kind as GranteeKind, ...party });
}
