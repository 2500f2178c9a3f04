import { main } from '../kit/run-subgraph';
import { mentalHealthSubgraph } from './mental-health.subgraph';

main(mentalHealthSubgraph);
