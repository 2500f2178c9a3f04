import { main } from '../kit/run-subgraph';
import { workSubgraph } from './work.subgraph';

main(workSubgraph);
