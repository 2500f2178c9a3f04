import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { explain } from '../../../consent/explain';
import { isLive } from '../../../consent/facts';
import { explainInWords } from '../../../consent/in-words';
import { textLanguage } from '../../../consent/language';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Action, Category } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import { encodeId } from '../../../shared/ids';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { keyOf, requireToken } from '../acting.resolver';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { PERSONS_OWN, grantOf, presentGrant, presentGrantee } from './consent.resolver';
import { Grant } from './consent.type';
import { askedByHolder, askedInLine, cellsOf, partiesOf, previewed, purposeOf } from './consent-view.rules';
import type { Circle, MatrixCell as Cell, Party, PreviewedCell as Previewed } from './consent-view.rules';
import {
  AccessExplanation,
  ConsentParty,
  GrantPreview,
  GrantPreviewResult,
  MatrixCell,
  MatrixState,
  PartyRelation,
  PreviewBlock,
  PreviewGrantInput,
  PreviewedCell,
} from './consent-view.type';
import { ConsentAction, DataCategory } from './words.type';

const DAY = 86_400_000;
const MOST_DAYS = 366;

@Resolver(() => Person)
export class ConsentViewResolver {
  @FieldResolver(() => [ConsentParty], {
    nullable: true,
    description:
      'Who sees what, as one matrix: everybody around the person and every category, each decided as if they asked now (C-55).',
  })
  @Consent('CONSENT')
  consentMatrix(
    @Root() { person }: Person,
    @Arg('action', () => ConsentAction, { defaultValue: 'READ', description: 'Reading or contributing.' })
    action: Action,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const circle = await stores.consentViews.of(permit);
      return circle && partiesOf(circle, now).map((party) => presentParty(party, circle, action, now));
    });
  }

  @FieldResolver(() => [Grant], {
    nullable: true,
    description: 'The grants that count now and end within so many days, the first to end first.',
  })
  @Consent('CONSENT')
  expiringConsents(
    @Root() { person }: Person,
    @Arg('days', () => Int, { defaultValue: 30, description: `Within how many days, 1 to ${MOST_DAYS}.` }) days: number,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (days < 1 || days > MOST_DAYS) {
      throw new KringError('BAD_USER_INPUT', `The value of days must be 1 to ${MOST_DAYS}.`);
    }
    const last = new Date(now.getTime() + days * DAY);
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const ending = (await stores.grants.all(permit)).flatMap((row) =>
        row.until !== null && row.until <= last && isLive(row, now) ? [{ row, until: row.until }] : [],
      );
      return ending.toSorted((a, b) => a.until.getTime() - b.until.getTime()).map(({ row }) => presentGrant(row, now));
    });
  }

  @FieldResolver(() => AccessExplanation, {
    nullable: true,
    description:
      'Why a category is open or shut to somebody now, or why a line of the access record was decided as it was; in the language of the reader (nl, fr, de, en). Null for what is not the person’s, and for a line that is no decision about somebody.',
  })
  @Consent('CONSENT')
  explainAccess(
    @Root() { person }: Person,
    @Arg('relation', () => ID, { nullable: true, description: 'Key of a relation: why to its holder. This or accessRecord.' })
    relation: string | null | undefined,
    @Arg('accessRecord', () => ID, { nullable: true, description: 'Key of a line of the access record.' })
    accessRecord: string | null | undefined,
    @Arg('category', () => DataCategory, { nullable: true, description: 'Which category; goes with relation.' })
    category: Category | null | undefined,
    @Arg('action', () => ConsentAction, { defaultValue: 'READ', description: 'Reading or contributing; goes with relation.' })
    action: Action,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((relation == null) === (accessRecord == null) || (relation == null) !== (category == null)) {
      throw new KringError('BAD_USER_INPUT', 'Name a relation and a category, or a line of the access record alone.');
    }
    const { gate, stores, languages } = context;
    const line = accessRecord && keyOf(accessRecord, 'accessRecord', 'AccessRecord');
    const holder = relation && keyOf(relation, 'relation', 'Relation', 'CareNetworkMember');
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const circle = await stores.consentViews.of(permit);
      if (!circle) return null;
      const asked = line
        ? askedInLine(line.person === person ? await readLine(line.row, person, context, info) : null, circle)
        : askedByHolder(holder && holder.person === person ? holder.row : null, category!, action, circle, context.now);
      if (asked === null) return null;
      const explanation = explain(asked.request, circle.facts, asked.at, asked.policy);
      const { outcome, layer } = explanation.decision;
      // Decided on something that the person is told of later: then it is explained later.
      if (asked.decided && (asked.decided.outcome !== outcome || asked.decided.layer !== layer)) return null;
      const telling = { names: () => null, reader: 'PERSON', language: textLanguage(languages) } as const;
      const words = explainInWords(explanation, { request: asked.request, facts: circle.facts }, telling);
      return Object.assign(new AccessExplanation(), { ...words, isOpen: outcome === 'PERMIT' });
    });
  }

  @Query(() => GrantPreviewResult, {
    description:
      'What a grant would change, for whom, and what would still keep the rest shut. Nothing is written. For the person.',
  })
  async previewGrant(
    @Arg('input', () => PreviewGrantInput, { description: 'To whom, for what.' }) input: PreviewGrantInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantPreview | Refused> {
    const { gate, stores, now } = context;
    requireToken(context);
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await gate.open(person, 'CONSENT', 'READ', info);
    const circle = permit && (await stores.consentViews.of(permit));
    if (!permit || !circle) {
      return (await gate.recognises(person, info))
        ? refused('ONLY_THE_PERSON', PERSONS_OWN.message, PERSONS_OWN.rule)
        : notFound();
    }
    const saying = await grantOf(input, permit, stores, now);
    if (saying instanceof Refused) return saying;
    const grant = { ...saying, id: 'previewed', person, recordedAt: now, withdrawnAt: null, exceptTo: null };
    const cells = previewed(grant, circle, now, CURRENT_POLICY);
    return Object.assign(new GrantPreview(), {
      changes: cells.filter(({ before, after }) => before !== after).map((cell) => presentPreviewed(cell, person)),
      stillClosed: cells.filter(({ block }) => block !== null).map((cell) => presentPreviewed(cell, person)),
      reachesSomebody: cells.some(({ party }) => party.relations.length > 0),
    });
  }
}

async function readLine(id: string, person: string, { gate, stores }: PersonContext, info: GraphQLResolveInfo) {
  const permit = await gate.open(person, 'ACCESS_RECORDS', 'READ', info);
  return permit && stores.consentViews.line(permit, id);
}

function presentParty(party: Party, circle: Circle, action: Action, now: Date): ConsentParty {
  const { person } = circle;
  return Object.assign(new ConsentParty(), {
    ...whoIs(party),
    relations: party.relations.map(({ id, kind, role }) =>
      Object.assign(new PartyRelation(), { id: encodeId('Relation', person, id), kind, role }),
    ),
    purpose: purposeOf(party),
    cells: cellsOf(party, circle, action, now, CURRENT_POLICY).map((cell) => presentCell(cell, circle)),
  });
}

function presentCell({ category, state, decision, until }: Cell, { person, facts }: Circle): MatrixCell {
  const deciding = decision?.decidedBy ?? [];
  const among = (type: string, said: readonly { readonly id: string }[]): readonly string[] =>
    deciding.filter((id) => said.some((each) => each.id === id)).map((id) => encodeId(type, person, id));
  return Object.assign(new MatrixCell(), {
    ...{ category, until, state: state as MatrixState },
    grants: among('Grant', facts.grants),
    refusals: among('Refusal', facts.refusals),
  });
}

function presentPreviewed({ party, refusals, ...cell }: Previewed, person: string): PreviewedCell {
  return Object.assign(new PreviewedCell(), {
    ...whoIs(party),
    ...cell,
    before: cell.before as MatrixState,
    after: cell.after as MatrixState,
    block: cell.block as PreviewBlock | null,
    refusals: refusals.map((id) => encodeId('Refusal', person, id)),
  });
}

function whoIs({ named, organisation }: Party) {
  return {
    who: presentGrantee(named),
    organisation: organisation === null ? null : organisationReference(organisation),
  };
}
