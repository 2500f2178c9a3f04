import 'reflect-metadata';
import { directorySubgraph } from './directory/directory.subgraph';
import { firstLineSubgraph } from './first-line/first-line.subgraph';
import type { SubgraphDefinition } from './kit/subgraph-definition';
import { mentalHealthSubgraph } from './mental-health/mental-health.subgraph';
import { municipalSubgraph } from './municipal/municipal.subgraph';
import { personSubgraph } from './person/person.subgraph';
import { workSubgraph } from './work/work.subgraph';

/** Every subgraph of the hub. A new partner is a folder of the same shape and one line here. */
export const SUBGRAPHS: readonly SubgraphDefinition[] = [
  personSubgraph,
  directorySubgraph,
  mentalHealthSubgraph,
  firstLineSubgraph,
  workSubgraph,
  municipalSubgraph,
];
