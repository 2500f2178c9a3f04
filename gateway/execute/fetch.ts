import { GraphQLError } from 'graphql';
import { decodePersonId } from '../../shared/ids';
import type { AskedOfPerson, AskedOfPersons } from './asked-of-persons';
import { mayBeAsked, personIn } from './consent-in-plan';
import type { AboutWhom, Decision, FetchConsent, RequestConsent } from './consent-in-plan';
import { asItIs, copied, isObject, merge } from './json';
import type { Json, JsonObject } from './json';
import type { Partner, PartnerData, PartnerError } from './partner';
import type { ResponsePath } from './places';
import { compilePlaces } from './places';
import type { Places } from './places';
import type { EntityBatchAlias, FlattenNodePathSegment, PlanNode } from './planner';
import { compileRepresentation } from './representation';
import type { Represent } from './representation';
import { compileRewrites } from './rewrite';
import type { Rewrite } from './rewrite';
import type { TypeRelations } from './type-relations';

/** One client request on its way through its plan. */
export interface Execution<Context> {
  readonly context: Context;
  /** As the client sent them, for the partners. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** With the defaults of the operation filled in, for its conditions. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What all partners said so far, merged. */
  readonly root: JsonObject;
  readonly errors: GraphQLError[];
  /** Undefined where each partner asks for itself. */
  readonly consent?: RequestConsent<Context> | undefined;
}

export type Step<Context> = (execution: Execution<Context>) => Promise<void> | void;

export interface StepMaker<Context> {
  readonly types: TypeRelations;
  readonly partnerOf: (subgraph: string) => Partner<Context>;
  /** Under this name a partner records what it was asked; undefined for an operation without a name. */
  readonly operationName: string | undefined;
  /** What each fetch will ask about persons; undefined where nothing is read of consent before it is sent. */
  readonly consent?: FetchReader | undefined;
}

/** Reads off the text of a fetch what it will ask about persons. */
export interface FetchReader {
  readonly ofRoot: (subgraph: string, operation: string) => readonly AskedOfPerson[];
  readonly ofEntities: (subgraph: string, operation: string) => readonly AskedOfPersons[];
}

/** A fetch as it is carried out, and about whom it will ask. */
export interface FetchStep<Context> {
  readonly carryOut: Step<Context>;
  /** About whom it would ask if it were carried out now; undefined for nobody. */
  readonly aboutNow: (execution: Execution<Context>) => AboutWhom | undefined;
  /** About whom it will ask if the root leads to these persons; undefined where only the answer of the root says so. */
  readonly aboutLater: (root: RootPersons) => AboutWhom | undefined;
  /** Where it is the root: the persons it leads to. */
  readonly leadsTo?: (execution: Execution<Context>) => RootPersons | undefined;
}

/** The persons that the fields of a root fetch lead to, by key in the answer. */
export interface RootPersons {
  readonly about: AboutWhom;
  readonly fields: ReadonlyMap<string, { readonly part: number; readonly person: string }>;
}

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
type BatchFetchNode = Extract<PlanNode, { kind: 'BatchFetch' }>;

/** A fetch that finds nothing from elsewhere: its answer is the answer so far. */
export function compileRootFetch<Context>(node: FetchNode, maker: StepMaker<Context>): FetchStep<Context> {
  const partner = maker.partnerOf(node.serviceName);
  const bodyOf = compileBody(node, maker.operationName);
  const rewrite = compileRewrites(node.outputRewrites, maker.types);
  const asked = maker.consent?.ofRoot(node.serviceName, node.operation) ?? [];
  const consent = asked.length > 0 ? { subgraph: node.serviceName, asked } : undefined;
  return {
    aboutNow: () => undefined,
    aboutLater: () => undefined,
    leadsTo: (execution) => consent && rootPersons(consent, asked, execution),
    carryOut: async (execution) => {
      const decision = await decisionOn(consent, execution);
      if (decision === 'UNAVAILABLE') return;
      const answer = await ask(partner, bodyOf(execution, [], decision?.handedOn), execution, node.serviceName);
      if (!answer?.data) return;
      rewrite(answer.data);
      merge(execution.root, answer.data);
    },
  };
}

/** Whom the fields of the root lead to; a key that is none is refused by the partner, which then asks nothing. */
function rootPersons<Context>(
  fetch: FetchConsent,
  asked: readonly AskedOfPerson[],
  { variables, consent }: Execution<Context>,
): RootPersons | undefined {
  const persons = asked.map(({ of }) => {
    const id = of === 'ASKER' ? undefined : of(variables);
    return of === 'ASKER' ? consent?.asker : typeof id === 'string' ? decodePersonId(id) : undefined;
  });
  // Parts are the fields of which the person is known, in their order.
  const known = asked.flatMap(({ field }, index) => (persons[index] === undefined ? [] : [{ field, person: persons[index] }]));
  if (known.length === 0) return undefined;
  return {
    about: { fetch, persons: persons.map((person) => (person === undefined ? [] : [person])), isRoot: true },
    fields: new Map(known.map(({ field, person }, part) => [field, { part, person }])),
  };
}

/** A fetch of what another partner knows of objects that are in the answer already. */
export function compileEntityFetch<Context>(
  path: readonly FlattenNodePathSegment[],
  node: FetchNode,
  maker: StepMaker<Context>,
): FetchStep<Context> {
  const { requires = [], inputRewrites, outputRewrites } = node;
  const requested = { alias: '_entities', representationsVariableName: 'representations', paths: [[...path]] };
  return compileRequests(node, [{ ...requested, requires, inputRewrites, outputRewrites }], maker);
}

/** Several fetches of entities from one partner, sent as one. */
export function compileBatchFetch<Context>(node: BatchFetchNode, maker: StepMaker<Context>): FetchStep<Context> {
  return compileRequests(node, node.entityBatch.aliases, maker);
}

function compileRequests<Context>(
  node: FetchNode | BatchFetchNode,
  aliases: readonly EntityBatchAlias[],
  maker: StepMaker<Context>,
): FetchStep<Context> {
  const partner = maker.partnerOf(node.serviceName);
  const bodyOf = compileBody(node, maker.operationName);
  const requests = aliases.map((alias) => ({
    field: alias.alias,
    variable: alias.representationsVariableName,
    requested: compileRequested(alias, maker.types),
  }));
  const consent = maker.consent && consentOf(node, aliases, maker.consent);
  const isOfPersons = aliases.every(({ requires }) => isKeyOfPerson(requires));
  const allAsked = (execution: Execution<Context>) => requests.map(({ field, variable, requested }) => ({ field, variable, ...requested.in(execution.root) }));
  // What is about to be asked is looked up before it is decided on, and nothing comes between.
  const prepared = new WeakMap<Execution<Context>, ReturnType<typeof allAsked>>();
  const aboutNow: FetchStep<Context>['aboutNow'] = (execution) => {
    if (!consent) return undefined;
    const asked = allAsked(execution);
    prepared.set(execution, asked);
    if (!mayBeAsked(asked.reduce((count, { texts }) => count + texts.length, 0))) return undefined;
    const persons = asked.map(({ subjects }) => [...new Set(subjects().flatMap((person) => person ?? []))]);
    return persons.some((each) => each.length > 0) ? { fetch: consent, persons } : undefined;
  };
  return {
    aboutNow,
    aboutLater: (root) => (consent && isOfPersons ? aboutRoot(consent, aliases, root) : undefined),
    carryOut: async (execution) => {
      if (execution.consent && consent && !execution.consent.isDecided(consent) && !prepared.has(execution)) {
        const about = aboutNow(execution);
        if (about) execution.consent.askTogether([about]);
      }
      const found = prepared.get(execution) ?? allAsked(execution);
      if (found.every(({ texts }) => texts.length === 0)) return;
      const decision = await decisionOn(consent, execution, () => found.flatMap(({ places }) => places.map(({ common }) => common)));
      if (decision === 'UNAVAILABLE') return;
      const asked = decision ? found.map((request, index) => without(request, index, decision, execution)) : found;
      if (asked.every(({ texts }) => texts.length === 0)) return;
      const body = bodyOf(execution, asked.map(({ variable, texts }) => [variable, texts] as const), decision?.handedOn);
      const located = (errorPath: ResponsePath | undefined): readonly (ResponsePath | undefined)[] => {
        const request = asked.find(({ field }) => field === errorPath?.[0]);
        return request ? locate(request, errorPath!, execution.root) : [undefined];
      };
      const answer = await ask(partner, body, execution, node.serviceName, located);
      if (!answer?.data) return;
      for (const request of asked) {
        if (request.texts.length > 0) fillIn(request, answer.data[request.field], execution, node.serviceName);
      }
    },
  };
}

/** Undefined for a fetch that no field of which asks about persons at all, as of the public directory. */
function consentOf(node: FetchNode | BatchFetchNode, aliases: readonly EntityBatchAlias[], reader: FetchReader): FetchConsent | undefined {
  const read = new Map(reader.ofEntities(node.serviceName, node.operation).map((each) => [each.field, each]));
  const asked = aliases.flatMap(({ alias }) => read.get(alias) ?? []);
  return asked.length === aliases.length && asked.length > 0 ? { subgraph: node.serviceName, asked } : undefined;
}

/** Whether the key of a person is all that the partner is given. */
function isKeyOfPerson(requires: EntityBatchAlias['requires']): boolean {
  return requires.every(
    (selection) =>
      selection.kind === 'InlineFragment' &&
      selection.typeCondition === 'Person' &&
      selection.selections.every((each) => each.kind === 'Field' && (each.name === '__typename' || each.name === 'id') && each.alias == null),
  );
}

/** Undefined unless each field of the fetch is about persons that the root leads to, and about nobody else. */
function aboutRoot(fetch: FetchConsent, aliases: readonly EntityBatchAlias[], root: RootPersons): AboutWhom | undefined {
  const found = aliases.map(({ paths }) =>
    paths.map((path) => {
      const [segment, ...rest] = path;
      return segment !== undefined && segment !== '@' && 'Field' in segment && rest.length === 0 ? root.fields.get(segment.Field) : undefined;
    }),
  );
  if (!found.every((each) => each.every((person) => person !== undefined))) return undefined;
  const known = found as readonly (readonly { readonly part: number; readonly person: string }[])[];
  return {
    fetch,
    persons: known.map((each) => [...new Set(each.map(({ person }) => person))]),
    after: known.map((each) => each.map(({ part }) => part)),
  };
}

/** What was decided of a fetch that is about to be sent; says so in the place of its answer when nothing could be. */
async function decisionOn<Context>(
  fetch: FetchConsent | undefined,
  { consent, errors }: Execution<Context>,
  places?: () => readonly ResponsePath[],
): Promise<Decision | 'UNAVAILABLE' | undefined> {
  if (!fetch || !consent) return undefined;
  try {
    return await consent.decisionOn(fetch);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const paths = places?.() ?? fetch.asked.map(({ field }) => [field]);
    for (const path of paths) errors.push(new GraphQLError(error.message, { path, extensions: error.extensions }));
    return 'UNAVAILABLE';
  }
}

/** Without those of whom the partner has nothing to say: it is not told that anybody asked. */
function without<A extends Asked, Context>(asked: A, field: number, decision: Decision, execution: Execution<Context>): A {
  const subjects = asked.subjects();
  const isLeftOut = subjects.map((person) => person !== undefined && decision.isLeftOut(field, person));
  if (!isLeftOut.includes(true)) return asked;
  const persons = new Set(subjects.filter((_person, index) => isLeftOut[index]) as string[]);
  execution.consent?.withhold([...persons].flatMap((person) => decision.withheldOf(field, person)));
  const positions = new Map<number, number>();
  asked.texts.forEach((_text, index) => isLeftOut[index] || positions.set(index, positions.size));
  return {
    ...asked,
    texts: asked.texts.filter((_text, index) => !isLeftOut[index]),
    subjects: () => subjects.filter((_person, index) => !isLeftOut[index]),
    targets: asked.targets.flatMap((target) => {
      const representation = positions.get(target.representation);
      return representation === undefined ? [] : [{ ...target, representation }];
    }),
  };
}

/** What is asked of one partner about objects in the answer, each once. */
interface Asked {
  /** The representations as JSON, without doubles. */
  readonly texts: readonly string[];
  /** About whom each of them is; undefined for nobody in particular. Read off their keys only when consent is asked about them. */
  readonly subjects: () => readonly (string | undefined)[];
  /** The objects that are filled in, and which representation each is. */
  readonly targets: readonly { readonly object: JsonObject; readonly representation: number; readonly place: number; readonly index: number }[];
  readonly places: readonly Places[];
  readonly rewrite: Rewrite;
  readonly types: TypeRelations;
}

function compileRequested(
  alias: Pick<EntityBatchAlias, 'requires' | 'paths' | 'inputRewrites' | 'outputRewrites'>,
  types: TypeRelations,
): { readonly in: (root: JsonObject) => Asked } {
  const represent: Represent = compileRepresentation(alias.requires, types);
  const places = alias.paths.map((path) => compilePlaces(path, types));
  const rewriteInput = compileRewrites(alias.inputRewrites, types);
  const rewrite = compileRewrites(alias.outputRewrites, types);
  return {
    in: (root) => {
      const texts: string[] = [];
      const representations: JsonObject[] = [];
      const positions = new Map<string, number>();
      const targets: Asked['targets'][number][] = [];
      places.forEach(({ objectsIn }, place) => {
        objectsIn(root).forEach((object, index) => {
          const representation = represent(object);
          if (representation === undefined || representation['__typename'] === undefined) return;
          rewriteInput(representation);
          const text = JSON.stringify(representation);
          let position = positions.get(text);
          if (position === undefined) {
            position = texts.push(text) - 1;
            representations.push(representation);
            positions.set(text, position);
          }
          targets.push({ object, representation: position, place, index });
        });
      });
      let persons: (string | undefined)[] | undefined;
      return { texts, subjects: () => (persons ??= representations.map(personIn)), targets, places, rewrite, types };
    },
  };
}

function fillIn<Context>(asked: Asked, entities: Json, execution: Execution<Context>, subgraph: string): void {
  if (!Array.isArray(entities) || entities.length !== asked.texts.length) {
    execution.errors.push(new GraphQLError(`The partner ${subgraph} did not answer for each of ${asked.texts.length} objects.`, { extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: subgraph } }));
    return;
  }
  for (const entity of entities) asked.rewrite(entity as Json);
  const given = new Set<number>();
  for (const { object, representation } of asked.targets) {
    const entity = entities[representation] as Json;
    if (!isObject(entity)) continue;
    const knownAs = object['__typename'];
    merge(object, entity, given.has(representation) ? copied : asItIs);
    // A partner that knows an interface as one object calls everything by its name, and would have it lose its own.
    if (typeof knownAs === 'string' && asked.types.fits(knownAs, object['__typename'] as string)) object['__typename'] = knownAs;
    given.add(representation);
  }
}

/** Where in the client’s answer an error of a partner belongs: at each object that the failing one stands for. */
function locate(asked: Asked, [, position, ...rest]: ResponsePath, root: JsonObject): readonly (ResponsePath | undefined)[] {
  if (typeof position !== 'number') return asked.places.map(({ common }) => common);
  const paths = asked.places.map(({ pathsIn }) => pathsIn(root));
  const found = asked.targets
    .filter(({ representation }) => representation === position)
    .map(({ place, index }) => [...(paths[place]?.[index] ?? []), ...rest]);
  return found.length > 0 ? found : [undefined];
}

async function ask<Context>(
  partner: Partner<Context>,
  body: string,
  execution: Execution<Context>,
  subgraph: string,
  located?: (path: ResponsePath | undefined) => readonly (ResponsePath | undefined)[],
): Promise<PartnerData | undefined> {
  let answer: PartnerData;
  try {
    answer = await partner.send(body, execution.context);
  } catch (error) {
    execution.errors.push(error instanceof GraphQLError ? error : new GraphQLError((error as Error).message, { originalError: error as Error }));
    return undefined;
  }
  for (const error of answer.errors ?? []) {
    // A partner that says null, or no path at all, must not take the answers of the others along.
    const stated = Array.isArray(error.path) ? error.path : undefined;
    const paths = located ? located(stated) : [stated];
    for (const path of paths) execution.errors.push(asClients(error, path, subgraph));
  }
  return answer;
}

function asClients(error: PartnerError, path: ResponsePath | undefined, subgraph: string): GraphQLError {
  return new GraphQLError(error.message || `The partner ${subgraph} could not answer.`, {
    ...(path && { path }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
  });
}

/** The body is put together from text that is the same each time: only variables are written anew. */
function compileBody(
  node: { readonly operation: string; readonly variableUsages?: readonly string[] | null },
  operationName: string | undefined,
): <Context>(
  execution: Execution<Context>,
  representations: readonly (readonly [string, readonly string[]])[],
  handedOn: string | undefined,
) => string {
  const query = operationName === undefined ? node.operation : named(node.operation, operationName);
  const before = `{"query":${JSON.stringify(query)}${operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`},"variables":{`;
  const usages = node.variableUsages ?? [];
  return (execution, representations, handedOn) => {
    const parts: string[] = [];
    for (const usage of usages) {
      const value = Object.hasOwn(execution.sent, usage) ? execution.sent[usage] : undefined;
      if (value !== undefined) parts.push(`${JSON.stringify(usage)}:${JSON.stringify(value)}`);
    }
    for (const [variable, texts] of representations) parts.push(`"${variable}":[${texts.join(',')}]`);
    return `${before}${parts.join(',')}}${handedOn === undefined ? '' : `,"extensions":${handedOn}`}}`;
  };
}

/** The planner leaves operations nameless; the partners record what they were asked for by name. */
function named(operation: string, name: string): string {
  const kind = /^(query|mutation)\b/.exec(operation)?.[0];
  return kind === undefined ? `query ${name}${operation}` : `${kind} ${name}${operation.slice(kind.length)}`;
}
