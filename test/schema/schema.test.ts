import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diff, CriticalityLevel } from '@graphql-inspector/core';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isNonNullType, isObjectType, isScalarType, isUnionType, parse, visit } from 'graphql';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { CATEGORIES } from '../../consent/vocabulary';
import { composeSchemaFiles } from '../../schema/compose';
import { getMetadataStorage } from 'type-graphql';
import { MOST_FIELDS } from '../../shared/decision-api';
import { SUBGRAPHS } from '../../subgraphs';

const folder = join(__dirname, '..', '..', 'schema');
const files = composeSchemaFiles();
const api = buildSchema(files.get('api.graphql')!);

/** Types that say nothing about any person, whoever reads them. */
const ABOUT_NOBODY = new Set(['PageInfo', 'Refused']);

/** The directory is public reference data: no type of it may lead to a person, which a test below holds it to. */
const PUBLIC = new Set(
  parse(files.get('directory.graphql') ?? 'scalar None').definitions.flatMap((definition) =>
    definition.kind === 'ObjectTypeDefinition' && definition.name.value !== 'Query' ? [definition.name.value] : [],
  ),
);

function consentOf(field: GraphQLField<unknown, unknown>): { category?: string; byRow?: boolean } | undefined {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'consent');
  if (!directive) return undefined;
  const argument = (name: string) => directive.arguments?.find((each) => each.name.value === name)?.value;
  const category = argument('category');
  const byRow = argument('byRow');
  return {
    ...(category?.kind === 'StringValue' && { category: category.value }),
    ...(byRow?.kind === 'BooleanValue' && { byRow: byRow.value }),
  };
}

/** Every type that can be reached from a Person, or is the answer of a mutation: what could say something about one. */
function aboutPersons(): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>();
  const queue = [api.getType('Person')];
  while (queue.length > 0) {
    const type = queue.pop();
    if (isUnionType(type)) queue.push(...type.getTypes());
    if (isInterfaceType(type)) queue.push(...api.getPossibleTypes(type));
    if (!isObjectType(type) || found.has(type) || PUBLIC.has(type.name) || ABOUT_NOBODY.has(type.name)) continue;
    found.add(type);
    for (const field of Object.values(type.getFields())) queue.push(getNamedType(field.type));
  }
  return [...found];
}

describe('the committed schema', () => {
  it('is what the code says: run `npm run schema` and read the difference', () => {
    const committed = readdirSync(folder).filter((name) => name.endsWith('.graphql')).sort();
    expect(committed).toEqual([...files.keys()].sort());
    for (const [name, content] of files) expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
  });

  it('answers each field by a method of its own: of two of one name on one type the first answers both, under its consent', () => {
    const methods = getMetadataStorage().fieldResolvers.map(({ getObjectType, methodName }) => {
      return { type: getObjectType!(), methodName };
    });
    expect(methods.length).toBeGreaterThan(200);
    const seen = new Map<unknown, Set<string>>();
    const twice = methods.filter(({ type, methodName }) => {
      const known = seen.get(type) ?? new Set<string>();
      seen.set(type, known);
      return known.size === known.add(methodName).size;
    });
    expect(twice.map(({ type, methodName }) => `${(type as { name: string }).name}.${methodName}`)).toEqual([]);
  });

  it('composes with a second composer, so no router is the only one', () => {
    const composed = composeServices(
      SUBGRAPHS.map((definition) => ({
        name: definition.name,
        url: `http://${definition.name}/graphql`,
        typeDefs: parse(files.get(`${definition.name}.graphql`)!),
      })),
    );
    expect(composed.errors ?? []).toEqual([]);
    expect(composed.supergraphSdl).toContain('@consent');
  });

  it('breaks nothing that the last release promised, unless deprecated there and named in the changelog', async () => {
    const released = readFileSync(join(folder, 'released', 'api.graphql'), 'utf8');
    const changelog = readFileSync(join(folder, 'released', 'CHANGELOG.md'), 'utf8');
    const changes = await diff(buildSchema(released), api);
    const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
    const undeclared = breaking.filter(
      ({ path, meta }) => !(changelog.includes(`\`${path}\``) && (meta as { isRemovedFieldDeprecated?: boolean }).isRemovedFieldDeprecated !== false),
    );
    expect(undeclared.map(({ message }) => message)).toEqual([]);
  });
});

describe('every field about a person', () => {
  const types = aboutPersons();

  it('is found by the walk', () => {
    expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(['Person', 'WorkGoal', 'PersonName', 'Provenance']));
  });

  it('carries its category, from the closed list', () => {
    const bare: string[] = [];
    for (const type of types) {
      for (const field of Object.values(type.getFields())) {
        if (isStructural(type, field)) continue;
        const consent = consentOf(field);
        const isKnown = (CATEGORIES as readonly string[]).includes(consent?.category ?? '');
        if (!isKnown && consent?.byRow !== true) bare.push(`${type.name}.${field.name}`);
      }
    }
    expect(bare).toEqual([]);
  });

  it('can be asked together with all others of its category, and with as many again', () => {
    const fields = new Map<string, number>();
    for (const type of Object.values(api.getTypeMap())) {
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
        const { category } = consentOf(field) ?? {};
        if (category !== undefined) fields.set(category, (fields.get(category) ?? 0) + 1);
      }
    }
    expect(Math.max(...fields.values())).toBeGreaterThan(100);
    expect(Math.max(...fields.values())).toBeLessThan(MOST_FIELDS / 2);
  });

  it('is nullable, so that one refusal blanks out nothing else', () => {
    const rigid = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !isStructural(type, field) && isNonNullType(field.type))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(rigid).toEqual([]);
  });

  /** Keys, places in a list and page information: opaque, and shown only with what they belong to. */
  function isStructural(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
    return (
      field.name === 'id' ||
      (type.name.endsWith('Edge') && field.name === 'cursor') ||
      (type.name.endsWith('Connection') && field.name === 'pageInfo') ||
      (/^Person(Connection|Edge)$/.test(type.name) && ['edges', 'nodes', 'node'].includes(field.name))
    );
  }
});

/** Every name that a schema gives: of types, fields, arguments and values. */
function namesIn(sdl: string): readonly string[] {
  const names: string[] = [];
  visit(parse(sdl), { Name: ({ value }) => void names.push(value) });
  return names;
}

describe('the schema reads like the domain', () => {
  it('describes every type, field, argument, input and enum value', () => {
    const mute: string[] = [];
    const note = (isMute: boolean, coordinate: string): void => void (isMute && mute.push(coordinate));
    for (const type of Object.values(api.getTypeMap())) {
      if (type.name.startsWith('__') || (isScalarType(type) && ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name))) continue;
      if (!['Query', 'Mutation'].includes(type.name)) note(!type.description, type.name);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          note(!field.description, `${type.name}.${field.name}`);
          for (const argument of field.args) note(!argument.description, `${type.name}.${field.name}(${argument.name}:)`);
        }
      }
      if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) note(!field.description, `${type.name}.${field.name}`);
      if (isEnumType(type)) for (const value of type.getValues()) note(!value.description, `${type.name}.${value.name}`);
    }
    expect(mute).toEqual([]);
  });

  it('says of what may be said in the person’s place where it is told that it was (C-37)', () => {
    for (const name of ['PlanWordingSide', 'TreatmentGoalOrigin']) {
      const type = api.getType(name);
      const person = isEnumType(type) ? type.getValue('PERSON')?.description : undefined;
      expect([name, person]).toEqual([name, expect.stringMatching(/representative.*provenance\.inPlaceOfPerson.*C-37/s)]);
    }
  });

  it('says whose tasks are yours: as whom you ask, which a hat changes (C-37, C-50)', () => {
    const type = api.getType('CareConferenceTask');
    const yours = isObjectType(type) ? type.getFields()['isYours']?.description : undefined;
    expect(yours).toMatch(/organisation you ask for.*C-50.*Kring-Acting-For, C-37/s);
  });

  it('asks that nobody but the person is named in what is told of closeness and sexuality (C-42)', () => {
    const type = api.getType('RecordIntimacyTalkInput');
    const fields = isInputObjectType(type) ? type.getFields() : {};
    for (const name of ['said', 'agreed']) expect([name, fields[name]?.description]).toEqual([name, expect.stringMatching(/Name nobody \(C-42\)/)]);
  });

  it('has no diagnosis and no label outside mental health (C-51, C-53)', () => {
    const elsewhere = SUBGRAPHS.filter(({ name }) => name !== 'mental-health' && name !== 'directory');
    for (const { name } of elsewhere.filter((subgraph) => subgraph.name === 'municipal' || subgraph.name === 'work')) {
      expect(files.get(`${name}.graphql`)).not.toMatch(/type \w*(Diagnos|Smi|Epa)\w*/);
    }
    // Nor a field, an argument or a value by such a name, wherever in what a municipality keeps it would stand.
    expect(namesIn(files.get('municipal.graphql')!).filter((each) => /diagnos|disorder|syndrome|(^|_)(dsm|icd|smi|epa)(_|$)|label/i.test(each))).toEqual([]);
  });

  it('gives no way from the directory, nor from what employers are told in general, to a person (C-44, C-60)', () => {
    for (const name of [...PUBLIC, 'EmployerInformationTalk']) {
      const type = api.getType(name);
      if (!isObjectType(type)) continue;
      expect(Object.values(type.getFields()).map((field) => getNamedType(field.type).name)).not.toContain('Person');
    }
  });
});
