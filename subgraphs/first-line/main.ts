import { main } from '../kit/run-subgraph';
import { firstLineSubgraph } from './first-line.subgraph';

main(firstLineSubgraph);
